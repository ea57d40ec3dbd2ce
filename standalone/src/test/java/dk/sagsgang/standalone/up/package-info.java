/** Tests of the package of the same name. */
@NullMarked
package dk.sagsgang.standalone.up;

import org.jspecify.annotations.NullMarked;

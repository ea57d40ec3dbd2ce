/** Tests of the package of the same name. */
@NullMarked
package dk.sagsgang.standalone.arguments;

import org.jspecify.annotations.NullMarked;

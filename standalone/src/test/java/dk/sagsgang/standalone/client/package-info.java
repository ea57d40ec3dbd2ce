/** Tests of the package of the same name. */
@NullMarked
package dk.sagsgang.standalone.client;

import org.jspecify.annotations.NullMarked;

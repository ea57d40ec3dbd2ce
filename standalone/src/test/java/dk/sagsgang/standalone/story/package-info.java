/** Tests of the package of the same name. */
@NullMarked
package dk.sagsgang.standalone.story;

import org.jspecify.annotations.NullMarked;

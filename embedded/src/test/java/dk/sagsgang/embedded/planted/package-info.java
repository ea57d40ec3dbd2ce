/** Classes that break the rules of the house on purpose, so that a test can see them found. */
@NullMarked
package dk.sagsgang.embedded.planted;

import org.jspecify.annotations.NullMarked;

/** Classes that break the rules of the contract, for the tests that show that the rules catch them. */
@NullMarked
package dk.sagsgang.events.planted;

import org.jspecify.annotations.NullMarked;

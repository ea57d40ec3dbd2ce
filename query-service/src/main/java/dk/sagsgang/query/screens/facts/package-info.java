/** Facts in words: what an event says, in one line, wherever a screen shows one. */
@NullMarked
package dk.sagsgang.query.screens.facts;

import org.jspecify.annotations.NullMarked;

/** Screens that nobody presses: the wall screen of an authority, and the card of a case that other sites show. */
@NullMarked
package dk.sagsgang.query.screens.wall;

import org.jspecify.annotations.NullMarked;

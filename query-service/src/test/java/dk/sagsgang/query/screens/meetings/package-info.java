/** What the screens of meetings make of what is answered. */
@NullMarked
package dk.sagsgang.query.screens.meetings;

import org.jspecify.annotations.NullMarked;

/** The screens of meetings: the list and the calendar, and a meeting with its agenda and what was decided on it. */
@NullMarked
package dk.sagsgang.query.screens.meetings;

import org.jspecify.annotations.NullMarked;

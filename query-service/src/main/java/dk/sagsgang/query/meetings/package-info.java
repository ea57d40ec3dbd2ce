/** Meetings and their agendas. */
@NullMarked
package dk.sagsgang.query.meetings;

import org.jspecify.annotations.NullMarked;

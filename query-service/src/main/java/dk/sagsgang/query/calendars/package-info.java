/** Meetings and deadlines as calendars to subscribe to (iCalendar, RFC 5545). */
@NullMarked
package dk.sagsgang.query.calendars;

import org.jspecify.annotations.NullMarked;

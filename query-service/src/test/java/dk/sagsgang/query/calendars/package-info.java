/** Tests of calendars by what a program for calendars reads in them. */
@NullMarked
package dk.sagsgang.query.calendars;

import org.jspecify.annotations.NullMarked;

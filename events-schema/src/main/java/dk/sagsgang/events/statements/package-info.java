/** What sources stated about one thing, and which of it counts on a day: one answer for all who ask. */
@NullMarked
package dk.sagsgang.events.statements;

import org.jspecify.annotations.NullMarked;

/** The small grammar of what Danish minutes count with: dates, durations, amounts, numbers and number words. */
@NullMarked
package dk.sagsgang.command.minutes.danish;

import org.jspecify.annotations.NullMarked;

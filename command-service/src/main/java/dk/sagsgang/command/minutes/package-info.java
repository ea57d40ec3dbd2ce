/** Reads published minutes: a document's bytes in, what it says and what is doubtful in it out. */
@NullMarked
package dk.sagsgang.command.minutes;

import org.jspecify.annotations.NullMarked;

/** The facts that an item's prose tells: lines in, facts with their lines and doubts out. */
@NullMarked
package dk.sagsgang.command.minutes.prose;

import org.jspecify.annotations.NullMarked;

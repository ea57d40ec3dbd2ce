/** Imports: what was read from a document becomes a plan of commands, and the plan one commit. */
@NullMarked
package dk.sagsgang.command.imports;

import org.jspecify.annotations.NullMarked;

/** What all commands share at the terminal: where they print, and how they fail. */
@NullMarked
package dk.sagsgang.standalone.terminal;

import org.jspecify.annotations.NullMarked;

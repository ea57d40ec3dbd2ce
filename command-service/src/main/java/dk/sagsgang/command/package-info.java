/** Placeholder. */
@NullMarked
package dk.sagsgang.command;

import org.jspecify.annotations.NullMarked;

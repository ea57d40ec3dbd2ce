/** Stands for the deciding side, which nobody here may know. */
@NullMarked
package dk.sagsgang.command.planted;

import org.jspecify.annotations.NullMarked;

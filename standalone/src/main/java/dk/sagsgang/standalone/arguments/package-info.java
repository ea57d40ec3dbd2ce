/** The command line's words: what may be asked, and what is wrong with what was typed. */
@NullMarked
package dk.sagsgang.standalone.arguments;

import org.jspecify.annotations.NullMarked;

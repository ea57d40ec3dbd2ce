/** The course of a case in Danish words, from the two answers that the query side gives of it. */
@NullMarked
package dk.sagsgang.standalone.story;

import org.jspecify.annotations.NullMarked;

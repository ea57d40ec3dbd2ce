/** The overview: what needs someone today, how far the cases are, what comes next, and what happens at this moment. */
@NullMarked
package dk.sagsgang.query.screens.overview;

import org.jspecify.annotations.NullMarked;

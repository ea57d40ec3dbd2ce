/** How lists are ordered, searched and paged. */
@NullMarked
package dk.sagsgang.query.search;

import org.jspecify.annotations.NullMarked;

/** Lists, filters and search: a disposable Lucene index over the stored answers. */
@NullMarked
package dk.sagsgang.query.search;

import org.jspecify.annotations.NullMarked;

/** The view store: folded views, histories and the place in each topic, kept in MongoDB. */
@NullMarked
package dk.sagsgang.query.store;

import org.jspecify.annotations.NullMarked;

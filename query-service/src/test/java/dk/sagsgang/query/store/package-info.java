/** What of the store can be told without one. */
@NullMarked
package dk.sagsgang.query.store;

import org.jspecify.annotations.NullMarked;

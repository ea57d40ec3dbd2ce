/** Agreements across all cases, by when they end. */
@NullMarked
package dk.sagsgang.query.agreements;

import org.jspecify.annotations.NullMarked;

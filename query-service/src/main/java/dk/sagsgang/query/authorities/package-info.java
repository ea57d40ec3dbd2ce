/** The authorities that have a ledger. */
@NullMarked
package dk.sagsgang.query.authorities;

import org.jspecify.annotations.NullMarked;

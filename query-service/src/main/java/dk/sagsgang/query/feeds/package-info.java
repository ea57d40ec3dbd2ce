/** Decisions as a feed that programs for news read (Atom, RFC 4287). */
@NullMarked
package dk.sagsgang.query.feeds;

import org.jspecify.annotations.NullMarked;

/** A MongoDB-protocol server in memory, with a journal on disk for the databases that must not forget. */
@NullMarked
package dk.sagsgang.embedded.mongo;

import org.jspecify.annotations.NullMarked;

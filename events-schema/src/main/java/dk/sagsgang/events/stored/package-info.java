/** How events are stored, hashed and sent: names and revisions, bytes, envelope, leaf hash, CloudEvents, topics. */
@NullMarked
package dk.sagsgang.events.stored;

import org.jspecify.annotations.NullMarked;

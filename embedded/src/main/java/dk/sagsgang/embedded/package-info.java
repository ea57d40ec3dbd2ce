/** A Kafka broker and a MongoDB-protocol server that run inside this JVM, for small installations and for tests. */
@NullMarked
package dk.sagsgang.embedded;

import org.jspecify.annotations.NullMarked;

/** A real Kafka broker and controller in one, on one directory and the loopback address. */
@NullMarked
package dk.sagsgang.embedded.kafka;

import org.jspecify.annotations.NullMarked;

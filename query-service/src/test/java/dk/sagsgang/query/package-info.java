/** What holds for the whole of this service: its borders, and the way from Kafka to HTTP. */
@NullMarked
package dk.sagsgang.query;

import org.jspecify.annotations.NullMarked;

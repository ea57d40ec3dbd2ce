/** Events carried to Kafka: how many a second, and how soon. */
@NullMarked
package dk.sagsgang.benchmarks.relay;

import org.jspecify.annotations.NullMarked;

/** What stands in for Kafka in a simulation: one topic of one partition, its transactions, and its clients. */
@NullMarked
package dk.sagsgang.simulator.topic;

import org.jspecify.annotations.NullMarked;

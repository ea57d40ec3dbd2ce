/** The relay: carries events and checkpoints to their authority's topics on Kafka, in order and once. */
@NullMarked
package dk.sagsgang.command.relay;

import org.jspecify.annotations.NullMarked;

/** The relay: carries every event of the ledger to its authority's topic on Kafka, in order and once. */
@NullMarked
package dk.sagsgang.command.relay;

import org.jspecify.annotations.NullMarked;

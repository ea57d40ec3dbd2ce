/** A simulation of ledger, relay and intake: everything that happens in a run follows from one seed. */
@NullMarked
package dk.sagsgang.simulator;

import org.jspecify.annotations.NullMarked;

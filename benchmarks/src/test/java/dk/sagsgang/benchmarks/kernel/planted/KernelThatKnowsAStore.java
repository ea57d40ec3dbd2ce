package dk.sagsgang.benchmarks.kernel.planted;

import dk.sagsgang.benchmarks.scenes.Store;

/** Crosses a border, so that the test of borders can fail. */
public record KernelThatKnowsAStore(Store store) {}

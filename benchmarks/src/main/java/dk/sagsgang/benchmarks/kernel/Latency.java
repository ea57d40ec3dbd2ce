package dk.sagsgang.benchmarks.kernel;

/** How long things took, in milliseconds: half of them at most {@code p50}, 99 of 100 at most {@code p99}, and so on. */
public record Latency(double p50, double p99, double p999, double max) {}

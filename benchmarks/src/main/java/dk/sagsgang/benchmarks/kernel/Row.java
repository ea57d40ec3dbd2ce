package dk.sagsgang.benchmarks.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The samples of one measurement, one a round; see {@link Measurement} for the rest. */
public record Row(
        String name, String what, String unit, @Nullable String beside, List<Sample> samples) {

    public Row {
        samples = List.copyOf(samples);
    }

    /** The row of this name. */
    public static Row named(String name, Collection<Row> rows) {
        return rows.stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing was measured under the name " + name + "."));
    }

    /** The figure of each round, in order. */
    public List<Double> values() {
        return samples.stream().map(Sample::value).toList();
    }

    public double median() {
        return median(values());
    }

    /** The median over the rounds of something about the latency, in milliseconds. */
    public double medianOf(ToDoubleFunction<Latency> percentile) {
        return median(samples.stream()
                .map(Sample::latency)
                .filter(Objects::nonNull)
                .map(percentile::applyAsDouble)
                .toList());
    }

    public long n() {
        return samples.stream().mapToLong(Sample::n).sum();
    }

    public boolean hasLatency() {
        return samples.stream().anyMatch(sample -> sample.latency() != null);
    }

    /** The figure as a multiple of the other's in the same round, round by round. */
    public List<Double> ratiosTo(Row floor) {
        return IntStream.range(0, samples.size())
                .mapToObj(round ->
                        samples.get(round).value() / floor.samples.get(round).value())
                .toList();
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}

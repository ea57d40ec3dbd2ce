package dk.sagsgang.benchmarks.kernel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures contenders in turn, round after round (A B A B), so that whatever else the machine does hits all of them. What
 * was measured in the warm-up before the first round is dropped.
 */
public final class Rounds {

    private Rounds() {}

    public static List<Row> interleaved(Plan plan, List<Measurement> measurements) throws Exception {
        return interleaved(plan, measurements, System.err);
    }

    static List<Row> interleaved(Plan plan, List<Measurement> measurements, PrintStream progress) throws Exception {
        for (Measurement measurement : measurements) {
            measurement.contender().measure(plan.warmUp());
        }
        List<List<Sample>> samples = new ArrayList<>();
        measurements.forEach(measurement -> samples.add(new ArrayList<>()));
        for (int round = 1; round <= plan.rounds(); round++) {
            for (int i = 0; i < measurements.size(); i++) {
                Measurement measurement = measurements.get(i);
                Sample sample = measurement.contender().measure(plan.round());
                samples.get(i).add(sample);
                progress.printf(
                        Locale.ROOT,
                        "  round %d: %s %,.2f %s%n",
                        round,
                        measurement.name(),
                        sample.value(),
                        measurement.unit());
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < measurements.size(); i++) {
            Measurement measurement = measurements.get(i);
            rows.add(new Row(
                    measurement.name(), measurement.what(), measurement.unit(), measurement.beside(), samples.get(i)));
        }
        return rows;
    }
}

package dk.sagsgang.embedded.mongo;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** A figure measured several times after a warm-up, printed with its median, its extremes and the machine's load. */
record Rounds(String what, String unit) {
    private static final int ROUNDS = 5;
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** One round, which says what it reached. */
    interface Round {
        double reached() throws Exception;
    }

    /**
     * Measures one round that does not count and five that do, as so many things a second, and what one thing takes of
     * this JVM's processor time, which others on the machine disturb less. Returns the latter's median.
     */
    double measure(Round round) throws Exception {
        round.reached();
        double[] reached = new double[ROUNDS];
        double[] micros = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            long usedBefore = PROCESS.getProcessCpuTime();
            reached[i] = round.reached();
            double times = reached[i] * (System.nanoTime() - began) / 1e9;
            micros[i] = (PROCESS.getProcessCpuTime() - usedBefore) / 1e3 / times;
        }
        told(reached);
        return new Rounds(what + ", processor time", "µs").told(micros);
    }

    /** Prints figures that were measured elsewhere; returns their median. */
    double told(double... figures) {
        double[] sorted = Arrays.stream(figures).sorted().toArray();
        double median = sorted[sorted.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-48s %,14.2f %s (%,.2f to %,.2f, n=%d, load %.1f)%n",
                what,
                median,
                unit,
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length,
                PROCESS.getSystemLoadAverage());
        return median;
    }

    /** Repeats an action and says how often it was done a second. */
    static Round perSecond(int times, Action action) {
        return () -> {
            long began = System.nanoTime();
            for (int i : IntStream.range(0, times).toArray()) {
                action.run(i);
            }
            return times * 1e9 / (System.nanoTime() - began);
        };
    }

    /** What is repeated, told how often it was done before. */
    interface Action {
        void run(int index) throws Exception;
    }
}

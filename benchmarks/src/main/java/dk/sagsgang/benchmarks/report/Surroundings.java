package dk.sagsgang.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where and when something was measured: the day, the machine by its kind and never by its name, the versions of what was
 * measured, and how quiet it was. {@code loadBefore} is the load average of the minute before; {@code othersShare} is the
 * part of all cores' time that others took during the run, the kernel's own threads among them, null where the system does
 * not tell.
 */
public record Surroundings(
        String day,
        String cpu,
        int cores,
        long memoryMegabytes,
        long heapMegabytes,
        String system,
        String fileSystem,
        String java,
        Map<String, String> versions,
        String fsync,
        double loadBefore,
        @Nullable Double othersShare) {

    private static final double QUIET_LOAD = 0.7;
    private static final double QUIET_SHARE = 0.1;

    /** Why the figures are not to be trusted; empty where the machine was quiet. */
    public List<String> disturbances() {
        List<String> disturbances = new ArrayList<>();
        if (loadBefore > QUIET_LOAD) {
            disturbances.add("the load before the run was " + Figures.of(loadBefore));
        }
        if (othersShare != null && othersShare > QUIET_SHARE) {
            disturbances.add("other processes took " + Figures.of(100 * othersShare) + " % of the cores during it");
        }
        return disturbances;
    }
}

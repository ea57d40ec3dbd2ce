package dk.sagsgang.query.rebuild;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much memory a rebuild takes for the events it holds (a quarter of the heap and no more than 1 GB where nothing is
 * said), for how long a generation that was live is not thrown away since somebody may still read it, and after what
 * silence an instance takes over what another one was rebuilding.
 */
@ConfigurationProperties("sagsgang.rebuild")
record RebuildProperties(
        @Nullable DataSize memory,
        @DefaultValue("30s") Duration keepAtLeast,
        @DefaultValue("10s") Duration silence) {
    private static final long MOST = DataSize.ofGigabytes(1).toBytes();

    long memoryBytes() {
        return memory == null ? Math.min(MOST, Runtime.getRuntime().maxMemory() / 4) : memory.toBytes();
    }
}

package dk.sagsgang.benchmarks.kernel;

import java.time.Duration;

/** Something that can be measured again and again. What goes by a count instead of by time lets the time be. */
@FunctionalInterface
public interface Contender {

    Sample measure(Duration time) throws Exception;
}

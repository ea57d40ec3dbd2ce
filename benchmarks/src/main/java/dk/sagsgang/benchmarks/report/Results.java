package dk.sagsgang.benchmarks.report;

import dk.sagsgang.benchmarks.kernel.Findings;
import dk.sagsgang.benchmarks.kernel.Harness;

/** Everything that one run of a harness has to say, as it is stored: a table is made of this and nothing else. */
public record Results(String name, String title, String method, int rounds, Surroundings surroundings, Findings found) {

    public static Results of(Harness harness, int rounds, Surroundings surroundings, Findings found) {
        return new Results(harness.name(), harness.title(), harness.method(), rounds, surroundings, found);
    }

    /** The section of the page that is made of them. */
    public String section() {
        return Table.of(this);
    }
}

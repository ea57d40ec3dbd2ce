package dk.sagsgang.benchmarks.kernel;

import java.util.List;

/** What a harness found: figures, the goals they are held against, and what a reader should know beside them. */
public record Findings(List<Row> rows, List<Goal> goals, List<String> notes) {

    public Findings {
        rows = List.copyOf(rows);
        goals = List.copyOf(goals);
        notes = List.copyOf(notes);
    }
}

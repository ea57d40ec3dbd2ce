package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.ImportEvent;
import dk.sagsgang.events.imports.ImportUndone;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How far the import of one document has come: what was read and when that was stated, each fact with what was made of
 * it, and the cases that facts of it were recorded about. Imports of before facts were told with the reading have only
 * their {@code count}.
 */
record ImportState(
        Progress progress,
        @Nullable MinutesRead read,
        LocalDate statedOn,
        int count,
        List<FactInReview> facts,
        List<CaseId> cases) {

    enum Progress {
        NONE,
        READ,
        APPLIED,
        UNDONE
    }

    static final ImportState NONE = new ImportState(Progress.NONE, null, LocalDate.MIN, 0, List.of(), List.of());

    ImportState evolve(ImportEvent event, LocalDate stated) {
        return switch (event) {
            case MinutesRead it ->
                new ImportState(
                        Progress.READ,
                        it,
                        stated,
                        it.facts().size(),
                        it.facts().stream().map(FactInReview::of).toList(),
                        List.of());
            case ImportApplied it -> applied(it);
            case ImportUndone it -> new ImportState(Progress.UNDONE, read, statedOn, count, facts, cases);
            case FactReviewed it -> reviewed(it);
        };
    }

    /** The fact of this number, from 1; null where the import tells of none. */
    @Nullable
    FactInReview fact(int number) {
        return number < 1 || number > facts.size() ? null : facts.get(number - 1);
    }

    /** All recorded facts of the same stream, item and lines, in their order. */
    List<ReadFact> peers(ReadFact fact) {
        return facts.stream()
                .filter(FactInReview::recorded)
                .map(FactInReview::fact)
                .filter(it -> it.stream().equals(fact.stream())
                        && Objects.equals(it.item(), fact.item())
                        && it.lines().equals(fact.lines()))
                .toList();
    }

    private ImportState applied(ImportApplied it) {
        List<FactInReview> now = facts.stream().map(FactInReview::whenApplied).toList();
        return new ImportState(Progress.APPLIED, read, statedOn, Math.max(count, it.facts()), now, it.cases());
    }

    private ImportState reviewed(FactReviewed it) {
        FactInReview before = fact(it.fact());
        if (before == null) {
            return this;
        }
        List<FactInReview> now = new ArrayList<>(facts);
        FactInReview after = before.with(it, progress == Progress.APPLIED);
        now.set(it.fact() - 1, after);
        StreamId stream = StreamId.parse(after.fact().stream());
        Set<String> about = new TreeSet<>(cases.stream().map(CaseId::value).toList());
        if (after.recorded() && stream.kind() == StreamId.Kind.CASE) {
            about.add(stream.name());
        }
        return new ImportState(
                progress,
                read,
                statedOn,
                count,
                now,
                about.stream().map(CaseId::new).toList());
    }
}

package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.imports.FactInReview.Standing;
import dk.sagsgang.command.meetings.ScheduleMeeting;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How far the import of one document has come: what was read and when that was stated, each fact with what was made of
 * it, and the cases that facts of it were recorded about. A fact is recorded once it is free of doubt or was accepted or
 * changed, and all that it needs is recorded. Imports of before facts were told with the reading have only their
 * {@code count}. {@code moved} says which streams of cases a reviewer gave another number.
 */
record ImportState(
        Progress progress,
        @Nullable MinutesRead read,
        LocalDate statedOn,
        int count,
        List<FactInReview> facts,
        List<CaseId> cases,
        Map<StreamId, StreamId> moved) {

    enum Progress {
        NONE,
        READ,
        APPLIED,
        UNDONE
    }

    private static final Set<String> TELLING_MEETING =
            Set.of(EstablishCommittee.class.getSimpleName(), ScheduleMeeting.class.getSimpleName());

    static final ImportState NONE =
            new ImportState(Progress.NONE, null, LocalDate.MIN, 0, List.of(), List.of(), Map.of());

    ImportState evolve(ImportEvent event, LocalDate stated) {
        return switch (event) {
            case MinutesRead it ->
                new ImportState(
                        Progress.READ,
                        it,
                        stated,
                        it.facts().size(),
                        it.facts().stream().map(FactInReview::of).toList(),
                        List.of(),
                        Map.of());
            case ImportApplied it -> applied(it.facts(), it.cases());
            case ImportUndone it -> new ImportState(Progress.UNDONE, read, statedOn, count, facts, cases, moved);
            case FactReviewed it -> reviewed(it);
        };
    }

    /** The fact of this number, from 1; null where the import tells of none. */
    @Nullable
    FactInReview fact(int number) {
        return number < 1 || number > facts.size() ? null : facts.get(number - 1);
    }

    /** The stream that a fact goes to: the one it was read for, unless its case was given another number. */
    StreamId stream(ReadFact fact) {
        StreamId read = StreamId.parse(fact.stream());
        return Objects.requireNonNullElse(moved.get(read), read);
    }

    /** What is said of the fact of this number outside; one that needs a rejected one falls with it. */
    Standing standing(int number) {
        FactInReview fact = facts.get(number - 1);
        FactReviewed review = fact.review();
        if (!fact.recorded() && !fact.rejected() && fact.fact().needs().stream().anyMatch(this::isGone)) {
            return Standing.FALLEN;
        }
        if (review != null) {
            return switch (review.verdict()) {
                case ACCEPTED -> Standing.ACCEPTED;
                case CHANGED -> Standing.CHANGED;
                case REJECTED -> Standing.REJECTED;
            };
        }
        return fact.recorded() ? Standing.RECORDED : Standing.WAITING;
    }

    /** How many facts stand so. */
    int count(Standing standing) {
        int count = 0;
        for (int number = 1; number <= facts.size(); number++) {
            count += standing(number) == standing ? 1 : 0;
        }
        return count;
    }

    /** The numbers of the facts that say which meeting this is, where that is in doubt and nobody has looked at them. */
    List<Integer> essential() {
        return IntStream.rangeClosed(1, facts.size())
                .filter(number ->
                        TELLING_MEETING.contains(facts.get(number - 1).fact().command())
                                && !facts.get(number - 1).fact().doubts().isEmpty()
                                && standing(number) == Standing.WAITING)
                .boxed()
                .toList();
    }

    /** All recorded facts of the same stream, item and lines, in the order they were recorded. */
    List<ReadFact> peers(ReadFact fact) {
        return recordedAfter(0).stream()
                .map(FactInReview::fact)
                .filter(it -> it.stream().equals(fact.stream())
                        && Objects.equals(it.item(), fact.item())
                        && it.lines().equals(fact.lines()))
                .toList();
    }

    /** What was recorded since so many facts had been, in the order it was. */
    List<FactInReview> recordedAfter(int earlier) {
        return facts.stream()
                .filter(fact -> fact.recordedAs() > earlier)
                .sorted(Comparator.comparingInt(FactInReview::recordedAs))
                .toList();
    }

    /** The highest number under which a fact was recorded. */
    int lastRecorded() {
        return facts.stream().mapToInt(FactInReview::recordedAs).max().orElse(0);
    }

    ImportState applied(int recorded, List<CaseId> about) {
        return settled(
                new ImportState(Progress.APPLIED, read, statedOn, Math.max(count, recorded), facts, about, moved));
    }

    ImportState reviewed(FactReviewed it) {
        FactInReview before = fact(it.fact());
        if (before == null) {
            return this;
        }
        List<FactInReview> now = new ArrayList<>(facts);
        FactInReview after = before.with(it);
        now.set(it.fact() - 1, after);
        ImportState next = new ImportState(progress, read, statedOn, count, now, cases, movedBy(after));
        return progress == Progress.APPLIED ? settled(next) : next;
    }

    /** Another number for a case that is opened takes all of the document's facts about it along. */
    private Map<StreamId, StreamId> movedBy(FactInReview fact) {
        if (!fact.fact().command().equals(OpenCase.class.getSimpleName())) {
            return moved;
        }
        Map<StreamId, StreamId> now = new HashMap<>(moved);
        StreamId from = StreamId.parse(fact.fact().stream());
        now.remove(from);
        if (!fact.rejected() && fact.command() instanceof OpenCase open) {
            StreamId to = StreamId.of(from.authority(), CaseId.of(open.number()));
            if (!to.equals(from)) {
                now.put(from, to);
            }
        }
        return Map.copyOf(now);
    }

    /** Counts as recorded what is ready and has all that it needs, in the order of the document. */
    private ImportState settled(ImportState open) {
        List<FactInReview> now = new ArrayList<>(open.facts());
        int last = Math.max(lastRecorded(), open.lastRecorded());
        Set<String> about =
                new TreeSet<>(open.cases().stream().map(CaseId::value).toList());
        for (int index = 0; index < now.size(); index++) {
            FactInReview fact = now.get(index);
            if (fact.isReady()
                    && fact.fact().needs().stream()
                            .allMatch(number -> now.get(number - 1).recorded())) {
                last++;
                now.set(index, fact.recordedAs(last));
            }
            StreamId stream = open.stream(fact.fact());
            if (now.get(index).recorded() && stream.kind() == StreamId.Kind.CASE) {
                about.add(stream.name());
            }
        }
        return new ImportState(
                open.progress(),
                open.read(),
                open.statedOn(),
                open.count(),
                List.copyOf(now),
                about.stream().map(CaseId::new).toList(),
                open.moved());
    }

    private boolean isGone(int number) {
        FactInReview fact = facts.get(number - 1);
        return fact.rejected()
                || (!fact.recorded() && fact.fact().needs().stream().anyMatch(this::isGone));
    }
}

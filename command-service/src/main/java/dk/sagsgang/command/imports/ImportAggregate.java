package dk.sagsgang.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.authorities.ImportReview;
import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.ImportEvent;
import dk.sagsgang.events.imports.ImportUndone;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The import of one document. Its plan is made and carried out step by step in one unit of work, through the same rules
 * as any other command, so the whole document becomes one commit or nothing of it does.
 */
final class ImportAggregate {

    /** Axon asks for it. */
    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private String stream = "";

    private ImportState state = ImportState.NONE;

    @CommandHandler(commandName = "import")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    @Nullable
    Object handle(ImportCommand command, Order order, Streams streams) {
        stream = order.stream().toString();
        order.expect(AggregateLifecycle.getVersion());
        return switch (command) {
            case ImportMinutes it -> read(it, order, streams);
            case ReviewFact it -> review(it, order, streams);
            case ApplyImport it -> applyAll(order, streams);
            case UndoImport it -> undo(it, order, streams);
            case ShowImport it -> shown();
        };
    }

    @EventSourcingHandler
    void on(DomainEventMessage<ImportEvent> message) {
        stream = message.getAggregateIdentifier();
        state = state.evolve(message.getPayload(), Order.source(message).statedOn());
    }

    /** Records the reading, and with it all that need not wait. */
    private Plan read(ImportMinutes command, Order order, Streams streams) {
        refuseWhatIsUnderWay();
        LocalDate meetingDay = Objects.requireNonNull(
                        command.reading().date(), "The reader found the day of the meeting.")
                .value();
        // An agenda speaks of a day to come, but nothing can have been stated later than today.
        LocalDate stated = meetingDay.isAfter(order.today()) ? order.today() : meetingDay;
        LedgerRecord record = new LedgerRecord(order.stream().authority(), streams);
        Plan plan = Planner.plan(order.stream().authority(), command.reading(), command.authorityConfirmed(), record);
        boolean allWait = command.review()
                || record.review() == ImportReview.ALL
                || !plan.essential().isEmpty();
        Plan waiting = plan.waiting(allWait);
        Sha256 document = command.reading().document();
        Set<String> cases = new TreeSet<>();
        List<ReadFact> facts = new ArrayList<>();
        List<Boolean> held = waiting.waits();
        for (Step step : plan.steps()) {
            boolean waits = held.get(facts.size());
            facts.add(step.fact(waits));
            if (!waits) {
                carryOut(
                        plan,
                        step,
                        facts.size(),
                        new Source(stated, document, step.item(), step.lines()),
                        order,
                        streams);
                noteCase(step.stream(), cases);
            }
        }
        Order about = new Order(order.stream(), order.today(), new Source(stated, document, null, List.of()), null);
        apply(
                new MinutesRead(
                        document,
                        MinutesReader.NUMBER,
                        command.reading().layout(),
                        command.name(),
                        command.text(),
                        plan.meeting(),
                        command.reading().items().size(),
                        plan.doubts().stream().map(Step::told).toList(),
                        facts),
                about.metaData());
        if (!allWait) {
            applied((int) facts.stream().filter(fact -> !fact.waits()).count(), cases, about);
        }
        return waiting;
    }

    private static void carryOut(Plan plan, Step step, int number, Source source, Order order, Streams streams) {
        try {
            streams.handle(step.command(), new Order(step.stream(), order.today(), source, null));
        } catch (Rejected refused) {
            throw new PlanRefused(plan, number, refused);
        }
    }

    private @Nullable Object review(ReviewFact command, Order order, Streams streams) {
        requireRead();
        if (command.fact() < 1 || command.fact() > state.count()) {
            throw new Rejected(Reason.FACT_UNKNOWN, "The import has " + state.count() + " facts.", "/fact");
        }
        if ((command.verdict() == FactReviewed.Verdict.CHANGED) != (command.changedTo() != null)) {
            throw new Rejected(
                    Reason.NOTHING_CHANGED, "A fact that is changed says to what, and no other does.", "changedTo");
        }
        FactReviewed reviewed =
                new FactReviewed(command.fact(), command.verdict(), command.changedTo(), command.reason());
        FactInReview fact = state.fact(command.fact());
        if (fact != null) {
            carryOut(reviewed, fact, order, streams);
        }
        apply(reviewed, order.metaData());
        return null;
    }

    /**
     * What a verdict comes to: nothing yet while the whole import waits, and then what the ledger lacks or has too much:
     * the fact itself, and those that waited for it alone.
     */
    private void carryOut(FactReviewed reviewed, FactInReview fact, Order order, Streams streams) {
        if (reviewed.verdict() == FactReviewed.Verdict.REJECTED) {
            if (fact.rejected()) {
                throw new Rejected(Reason.FACT_SETTLED, "This fact was rejected already.", "fact");
            }
        } else if (!fact.recorded() || reviewed.changedTo() != null) {
            refuseAnotherMeeting(fact, fact.with(reviewed).command());
        }
        ImportState after = state.reviewed(reviewed);
        if (state.progress() != ImportState.Progress.APPLIED) {
            return;
        }
        if (fact.recorded() && reviewed.verdict() != FactReviewed.Verdict.ACCEPTED) {
            new RecordedFacts(streams, order)
                    .annulOne(fact.fact(), state.stream(fact.fact()), state.peers(fact.fact()), reviewed.reason());
        }
        record(after, order, streams);
    }

    /** The meeting names every fact about it, and its day is the day on which all of them were stated. */
    private static void refuseAnotherMeeting(FactInReview fact, Object command) {
        if (command instanceof ScheduleMeeting changed
                && FactCommands.read(fact.fact(), null) instanceof ScheduleMeeting read
                && !(changed.meeting().equals(read.meeting())
                        && changed.committee().equals(read.committee())
                        && changed.day().equals(read.day()))) {
            throw new Rejected(
                    Reason.FACT_STANDS,
                    "Of which meeting the document is cannot be changed; reject this fact, and all fall with it.",
                    "changedTo");
        }
    }

    /** Records what waits, in the order of the document, each fact stated when the document was. */
    private @Nullable Object applyAll(Order order, Streams streams) {
        requireRead();
        if (state.progress() == ImportState.Progress.APPLIED) {
            throw new Rejected(
                    Reason.IMPORT_APPLIED, "This import was applied before; what waits is reviewed fact by fact.");
        }
        List<Integer> essential = state.essential();
        if (!essential.isEmpty()) {
            throw new Rejected(
                    Reason.IMPORT_WAITING,
                    "Of which meeting the document is waits for review first: accept or reject fact "
                            + essential.getFirst() + ".");
        }
        ImportState after = state.applied(0, List.of());
        Set<String> cases = new TreeSet<>(record(after, order, streams));
        applied(after.lastRecorded(), cases, order);
        return null;
    }

    /** Records what a later state has on record and this one has not, and says about which cases. */
    private Set<String> record(ImportState after, Order order, Streams streams) {
        Set<String> cases = new TreeSet<>();
        for (FactInReview fact : after.recordedAfter(state.lastRecorded())) {
            StreamId to = after.stream(fact.fact());
            try {
                record(fact, to, order, streams);
            } catch (Rejected refused) {
                throw new Rejected(
                        refused.reason(),
                        "Nothing is recorded: fact " + (after.facts().indexOf(fact) + 1) + ", "
                                + fact.fact().command() + ", is refused. " + refused.detail());
            }
            noteCase(to, cases);
        }
        return cases;
    }

    private void record(FactInReview fact, StreamId to, Order order, Streams streams) {
        Object command = fact.command();
        boolean another = !to.toString().equals(fact.fact().stream());
        if (another && command instanceof OpenCase && !streams.events(to).isEmpty()) {
            // The case that was meant is there already.
            return;
        }
        Sha256 document = new Sha256(order.stream().name());
        Source source = new Source(
                state.statedOn(), document, fact.fact().item(), fact.fact().lines());
        streams.handle(command, new Order(to, order.today(), source, null));
    }

    private @Nullable Object undo(UndoImport command, Order order, Streams streams) {
        requireRead();
        RecordedFacts recorded = new RecordedFacts(streams, order);
        for (CaseId caseId : state.cases()) {
            recorded.annulAll(StreamId.of(order.stream().authority(), caseId), command.reason());
        }
        apply(new ImportUndone(command.reason()), order.metaData());
        return null;
    }

    private ImportState shown() {
        if (state.progress() == ImportState.Progress.NONE) {
            throw unknown();
        }
        return state;
    }

    private static void applied(int facts, Set<String> cases, Order about) {
        apply(new ImportApplied(facts, cases.stream().map(CaseId::new).toList()), about.metaData());
    }

    private static void noteCase(StreamId stream, Set<String> cases) {
        if (stream.kind() == StreamId.Kind.CASE) {
            cases.add(stream.name());
        }
    }

    private void refuseWhatIsUnderWay() {
        if (state.progress() == ImportState.Progress.APPLIED) {
            throw new Rejected(Reason.IMPORT_APPLIED, "This very document was imported before.");
        }
        if (state.progress() == ImportState.Progress.READ) {
            throw new Rejected(Reason.IMPORT_WAITING, "This very document was read before and waits for review.");
        }
    }

    private void requireRead() {
        switch (state.progress()) {
            case NONE -> throw unknown();
            case UNDONE -> throw new Rejected(Reason.IMPORT_UNDONE, "The import was undone.");
            case READ, APPLIED -> {}
        }
    }

    private static Rejected unknown() {
        return new Rejected(Reason.IMPORT_UNKNOWN, "No such document was imported.");
    }
}

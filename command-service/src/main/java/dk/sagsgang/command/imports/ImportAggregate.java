package dk.sagsgang.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
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
import dk.sagsgang.events.values.Text;
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
        boolean allWait = command.review() || record.review() == ImportReview.ALL;
        Sha256 document = command.reading().document();
        Set<String> cases = new TreeSet<>();
        List<ReadFact> facts = new ArrayList<>();
        for (Step step : plan.steps()) {
            boolean waits = allWait || !step.doubts().isEmpty();
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
                        plan.meeting(),
                        command.reading().items().size(),
                        plan.doubts().stream().map(Step::told).toList(),
                        facts),
                about.metaData());
        if (!allWait) {
            applied((int) facts.stream().filter(fact -> !fact.waits()).count(), cases, about);
        }
        return plan.waiting(allWait);
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
        FactInReview fact = state.fact(command.fact());
        if (fact != null) {
            carryOut(command, fact, order, streams);
        }
        apply(
                new FactReviewed(command.fact(), command.verdict(), command.changedTo(), command.reason()),
                order.metaData());
        return null;
    }

    /** What a verdict comes to: nothing yet while the whole import waits, and then what the ledger lacks or has too much. */
    private void carryOut(ReviewFact command, FactInReview fact, Order order, Streams streams) {
        Text changed = command.changedTo();
        if (changed != null) {
            Object checked = FactCommands.read(fact.fact(), changed);
            if (state.progress() == ImportState.Progress.APPLIED) {
                annulWhereRecorded(command, fact, order, streams);
                handle(fact, checked, order, streams);
            }
            return;
        }
        if (state.progress() != ImportState.Progress.APPLIED) {
            return;
        }
        if (command.verdict() == FactReviewed.Verdict.REJECTED) {
            if (fact.rejected()) {
                throw new Rejected(Reason.FACT_SETTLED, "This fact was rejected already.", "fact");
            }
            annulWhereRecorded(command, fact, order, streams);
        } else if (!fact.recorded()) {
            handle(fact, fact.command(), order, streams);
        }
    }

    private void annulWhereRecorded(ReviewFact command, FactInReview fact, Order order, Streams streams) {
        if (fact.recorded()) {
            new RecordedFacts(streams, order).annulOne(fact.fact(), state.peers(fact.fact()), command.reason());
        }
    }

    /** Records what waits, in the order of the document, each fact stated when the document was. */
    private @Nullable Object applyAll(Order order, Streams streams) {
        requireRead();
        if (state.progress() == ImportState.Progress.APPLIED) {
            throw new Rejected(
                    Reason.IMPORT_APPLIED, "This import was applied before; what waits is reviewed fact by fact.");
        }
        Set<String> cases = new TreeSet<>();
        int recorded = 0;
        for (int number = 1; number <= state.facts().size(); number++) {
            FactInReview fact = state.facts().get(number - 1);
            if (fact.isReady()) {
                try {
                    handle(fact, fact.command(), order, streams);
                } catch (Rejected refused) {
                    throw new Rejected(
                            refused.reason(),
                            "Nothing is recorded: fact " + number + ", "
                                    + fact.fact().command() + ", is refused. " + refused.detail());
                }
                noteCase(StreamId.parse(fact.fact().stream()), cases);
                recorded++;
            }
        }
        applied(recorded, cases, order);
        return null;
    }

    private void handle(FactInReview fact, Object command, Order order, Streams streams) {
        Sha256 document = new Sha256(order.stream().name());
        Source source = new Source(
                state.statedOn(), document, fact.fact().item(), fact.fact().lines());
        streams.handle(command, new Order(StreamId.parse(fact.fact().stream()), order.today(), source, null));
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

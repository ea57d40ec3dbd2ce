package dk.sagsgang.command.imports;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dk.sagsgang.command.cases.AnnulFact;
import dk.sagsgang.command.desk.Order;
import dk.sagsgang.command.desk.Streams;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.ImportEvent;
import dk.sagsgang.events.imports.ImportUndone;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
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
            case ImportMinutes it -> carryOut(it, order, streams);
            case ReviewFact it -> review(it, order);
            case UndoImport it -> undo(it, order, streams);
        };
    }

    @EventSourcingHandler
    void on(DomainEventMessage<ImportEvent> message) {
        stream = message.getAggregateIdentifier();
        state = state.evolve(message.getPayload());
    }

    private Plan carryOut(ImportMinutes command, Order order, Streams streams) {
        if (state.progress() == ImportState.Progress.APPLIED) {
            throw new Rejected(Reason.IMPORT_APPLIED, "This very document was imported before.");
        }
        LocalDate meetingDay = Objects.requireNonNull(
                        command.reading().date(), "The reader found the day of the meeting.")
                .value();
        // An agenda speaks of a day to come, but nothing can have been stated later than today.
        LocalDate stated = meetingDay.isAfter(order.today()) ? order.today() : meetingDay;
        Source wholeDocument = new Source(stated, command.reading().document(), null, List.of());
        LedgerRecord record = new LedgerRecord(order.stream().authority(), streams);
        Plan plan = Planner.plan(order.stream().authority(), command.reading(), command.authorityConfirmed(), record);
        Sha256 document = command.reading().document();
        Set<String> cases = new TreeSet<>();
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            Source source = new Source(stated, document, step.item(), step.lines());
            try {
                streams.handle(step.command(), new Order(step.stream(), order.today(), source, null));
            } catch (Rejected refused) {
                throw new PlanRefused(plan, number, refused);
            }
            if (step.stream().kind() == StreamId.Kind.CASE) {
                cases.add(step.stream().name());
            }
        }
        Order about = new Order(order.stream(), order.today(), wholeDocument, null);
        List<Text> doubts = plan.doubts().stream()
                .map(doubt -> new Text(doubt.code() + ": " + doubt.message()))
                .toList();
        apply(
                new MinutesRead(
                        document,
                        MinutesReader.NUMBER,
                        command.reading().layout(),
                        plan.meeting(),
                        command.reading().items().size(),
                        doubts),
                about.metaData());
        apply(
                new ImportApplied(
                        plan.steps().size(), cases.stream().map(CaseId::new).toList()),
                about.metaData());
        return plan;
    }

    private @Nullable Object review(ReviewFact command, Order order) {
        requireApplied();
        if (command.fact() < 1 || command.fact() > state.facts()) {
            throw new Rejected(Reason.FACT_UNKNOWN, "The import recorded " + state.facts() + " facts.", "/fact");
        }
        if ((command.verdict() == FactReviewed.Verdict.CHANGED) != (command.changedTo() != null)) {
            throw new Rejected(
                    Reason.NOTHING_CHANGED, "A fact that is changed says to what, and no other does.", "changedTo");
        }
        apply(
                new FactReviewed(command.fact(), command.verdict(), command.changedTo(), command.reason()),
                order.metaData());
        return null;
    }

    private @Nullable Object undo(UndoImport command, Order order, Streams streams) {
        requireApplied();
        Sha256 document = new Sha256(order.stream().name());
        for (CaseId caseId : state.cases()) {
            StreamId caseStream = StreamId.of(order.stream().authority(), caseId);
            List<CaseOnRecord.Fact> facts = LedgerRecord.facts(streams, caseStream);
            for (CaseOnRecord.Fact fact : facts.reversed()) {
                boolean annulled = facts.stream()
                        .anyMatch(it -> it.event() instanceof FactAnnulled by
                                && by.fact().equals(fact.id()));
                boolean stays = fact.event() instanceof CaseOpened || fact.event() instanceof FactAnnulled;
                if (document.equals(fact.document()) && !annulled && !stays) {
                    annul(fact, caseId, command, order, streams);
                }
            }
        }
        apply(new ImportUndone(command.reason()), order.metaData());
        return null;
    }

    /** Refused where someone has built on the fact, and then says which case that is. */
    private static void annul(CaseOnRecord.Fact fact, CaseId caseId, UndoImport command, Order order, Streams streams) {
        Order toCase = order.onBehalf(StreamId.of(order.stream().authority(), caseId));
        try {
            streams.handle(new AnnulFact(fact.id(), command.reason()), toCase);
        } catch (Rejected refused) {
            throw new Rejected(
                    refused.reason(),
                    "Nothing is undone: in case " + caseId.number() + ", "
                            + fact.event().getClass().getSimpleName() + " " + fact.id() + " stays. "
                            + refused.detail());
        }
    }

    private void requireApplied() {
        switch (state.progress()) {
            case NONE, READ -> throw new Rejected(Reason.IMPORT_UNKNOWN, "No such document was imported.");
            case UNDONE -> throw new Rejected(Reason.IMPORT_UNDONE, "The import was undone.");
            case APPLIED -> {}
        }
    }
}

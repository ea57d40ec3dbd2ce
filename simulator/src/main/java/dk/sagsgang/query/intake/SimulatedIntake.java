package dk.sagsgang.query.intake;

import dk.sagsgang.events.proofs.Frontier;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.search.NoLists;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.store.ViewWorld;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.FactsJson;
import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.topic.SimulatedConsumer;
import dk.sagsgang.simulator.topic.TopicWorld;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** Does what {@link IntakeThread} does with its thread, in one life of a process. */
public final class SimulatedIntake {

    private static final long PAUSE = Spans.millis(500);

    private final Schedule schedule;
    private final Instance process;
    private final TopicWorld topic;
    private final String topicName;
    private final Intake intake;
    private final IntakeState state = new IntakeState(new SimpleMeterRegistry());

    public SimulatedIntake(
            AuthorityId authority,
            Schedule schedule,
            Instance process,
            TopicWorld topic,
            ViewWorld views,
            boolean placeBeforeViews) {
        this.schedule = schedule;
        this.process = process;
        this.topic = topic;
        this.topicName = Topics.events(authority);
        ViewWorld.Stores stores = views.storesOf(process);
        Quarantined quarantined = new Quarantined();
        BatchFold sound = new BatchFold(List.of(new EveryFact()), stores.views(), stores.histories(), quarantined);
        BatchFold folding = placeBeforeViews
                ? new LateFold(sound, List.of(new EveryFact()), stores.views(), stores.histories(), quarantined)
                : sound;
        this.intake = new Intake(
                folding,
                new Stores(stores.views(), stores.histories(), stores.tiles(), stores.places()),
                NoLists.index(),
                new Positions(),
                List.of(),
                Changeover.NEVER);
        process.begin("intake", this::run);
    }

    /** Looks at the whole, when everything is over: the views hold these events and nothing else. */
    public static void checkAll(Schedule schedule, ViewWorld views, List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            StoredView view = views.views().get(event.stream());
            if (view == null) {
                schedule.fail("There is no view of " + event.stream());
                return;
            }
            Facts facts = FactsJson.read(event.stream(), view.facts());
            var fact = facts.bySubject().get("version/" + event.version());
            if (fact == null || fact.position() != event.position()) {
                schedule.fail("Position " + event.position() + " is not in its view.");
            }
        }
        long folded = views.views().values().stream()
                .mapToLong(view ->
                        FactsJson.read(view.stream(), view.facts()).bySubject().size())
                .sum();
        if (folded != events.size() || views.history().size() != events.size()) {
            schedule.fail("The views have " + folded + " events, the history has "
                    + views.history().size() + ", and there are " + events.size() + ".");
        }
        Frontier tree = Frontier.empty();
        events.forEach(event -> tree.append(event.leafHash().bytes()));
        if (!views.hasTree(tree.size(), tree.partialTiles())) {
            schedule.fail("The tree is not that of the events.");
        }
    }

    private void run() {
        while (true) {
            try {
                TopicReader reader = new TopicReader(
                        SimulatedConsumer.of(schedule, topic, process, topicName, true),
                        intake,
                        state,
                        schedule.clock());
                while (true) {
                    reader.round();
                }
            } catch (RuntimeException e) {
                schedule.note("the intake begins again after " + e);
                schedule.pause(PAUSE);
            }
        }
    }
}

package dk.sagsgang.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.servers.FrozenCorpus;
import dk.sagsgang.query.views.Facts;
import dk.sagsgang.query.views.FactsJson;
import dk.sagsgang.query.views.StreamView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Every view, at every position it can be asked about, is that of the events as they would have been stored today. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormerFormsTest {
    private final List<RecordedEvent> corpus = FrozenCorpus.read();

    @Test
    void are_folded_at_every_position_as_those_of_today_are() {
        List<StreamView> views = views();
        assertThat(views).hasSize(4);
        for (StreamView view : views) {
            List<RecordedEvent> stored = corpus.stream()
                    .filter(it -> it.stream().kind() == view.kind())
                    .toList();
            List<RecordedEvent> ofToday =
                    stored.stream().map(FrozenCorpus::ofToday).toList();
            StreamId stream = stored.getFirst().stream();
            for (int size = 1; size <= stored.size(); size++) {
                Facts facts = view.refold(stream, stored.subList(0, size));
                assertThat(facts)
                        .as("%s up to version %d", stream, size - 1)
                        .isEqualTo(view.refold(stream, ofToday.subList(0, size)));
                assertThat(FactsJson.read(stream, FactsJson.write(facts))).isEqualTo(facts);
            }
        }
    }

    @Test
    void are_read_from_views_that_were_stored_before_their_events_changed() {
        String digest = "5".repeat(64);
        String stored = "{\"version\":3,\"position\":9,\"facts\":{\"minutes\":{\"on\":\"2024-05-14\",\"position\":9,"
                + "\"type\":\"MinutesPublished\",\"event\":{\"document\":\"" + digest + "\"}}}}";
        StreamId meeting = StreamId.parse("herning/meeting/KFU-2024-05-14");
        Facts facts = FactsJson.read(meeting, stored.getBytes(StandardCharsets.UTF_8));
        assertThat(Objects.requireNonNull(facts.one("minutes", MinutesPublished.class))
                        .what())
                .isEqualTo(new MinutesPublished(null, new Sha256(digest)));
    }

    private static List<StreamView> views() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(StreamView.class));
        try (GenericApplicationContext context = new GenericApplicationContext()) {
            int number = 0;
            for (BeanDefinition view : scanner.findCandidateComponents("dk.sagsgang.query")) {
                // Those of the tests are nested in them.
                if (!Objects.requireNonNull(view.getBeanClassName()).contains("$")) {
                    context.registerBeanDefinition("view" + number++, view);
                }
            }
            context.refresh();
            return List.copyOf(context.getBeansOfType(StreamView.class).values());
        }
    }
}

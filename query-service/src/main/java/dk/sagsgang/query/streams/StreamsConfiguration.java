package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Rebuild;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the streams together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamsProperties.class)
class StreamsConfiguration {
    private static final String KAFKA = "${sagsgang.kafka.bootstrap-servers:127.0.0.1:9092}";

    @Bean(destroyMethod = "close")
    KafkaTopics topicsToReplay(@Value(KAFKA) String bootstrapServers, StreamsProperties properties) {
        return new KafkaTopics(bootstrapServers, properties.readers());
    }

    /** Who follows an authority reads it for as long as anybody listens. */
    @Bean(destroyMethod = "close")
    KafkaTopics topicsToFollow(@Value(KAFKA) String bootstrapServers) {
        return new KafkaTopics(bootstrapServers, Integer.MAX_VALUE);
    }

    @Bean(destroyMethod = "close")
    Streams streams(KafkaTopics topicsToReplay, StreamsProperties properties) {
        return new Streams(
                authority -> new AuthorityStream(
                        authority,
                        topicsToReplay,
                        new Tail(properties.tailEvents(), properties.tailBytes().toBytes())),
                properties.stateBytes().toBytes());
    }

    @Bean
    TailAndTopics eventsInOrder(Streams streams, Positions appliedPositions) {
        return new TailAndTopics(streams, appliedPositions);
    }

    @Bean
    StreamMeters streamMeters(MeterRegistry meters) {
        return new StreamMeters(meters);
    }

    @Bean
    Reception reception(
            Streams streams,
            KafkaTopics topicsToReplay,
            KafkaTopics topicsToFollow,
            ViewStore views,
            Gate gate,
            Positions appliedPositions,
            PlaceStore places,
            Rebuild rebuild,
            StreamsProperties properties,
            StreamMeters meters) {
        return new Reception(
                streams,
                topicsToReplay,
                topicsToFollow,
                states(views),
                gate,
                appliedPositions,
                places,
                rebuild,
                properties,
                meters);
    }

    @Bean
    StreamsLifecycle streamsLifecycle(Reception reception) {
        return new StreamsLifecycle(reception);
    }

    @Bean
    Gauge streamClients(Reception reception, MeterRegistry meters) {
        return Gauge.builder("sagsgang.streams.clients", reception::open)
                .description("Streams that are open")
                .register(meters);
    }

    @Bean
    Gauge streamLag(Reception reception, MeterRegistry meters) {
        return Gauge.builder("sagsgang.streams.lag.events", reception::lag)
                .description("How many events the client who is furthest behind lacks")
                .register(meters);
    }

    private static StoredStates states(ViewStore views) {
        return new StoredStates() {
            @Override
            public Map<StreamId, Long> changedAfter(AuthorityId authority, long position) {
                return views.toldAfter(StreamId.Kind.CASE, authority, position);
            }

            @Override
            public Map<StreamId, byte[]> find(Collection<StreamId> cases) {
                Map<StreamId, byte[]> answers = new HashMap<>();
                views.find(StreamId.Kind.CASE, cases).forEach((it, view) -> answers.put(it, view.answer()));
                return answers;
            }
        };
    }
}

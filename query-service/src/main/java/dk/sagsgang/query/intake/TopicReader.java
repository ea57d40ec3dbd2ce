package dk.sagsgang.query.intake;

import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.query.intake.AuthorityIntake.Outcome;
import dk.sagsgang.query.store.ViewStoreAway;
import dk.sagsgang.query.store.ViewUnreadable;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topics with one consumer and hands each authority its records. A partition is read only once its place was
 * found in the view store; while the store is away partitions wait, none loses its place, and the consumer stays in its
 * group. Belongs to one thread.
 */
final class TopicReader implements ConsumerRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final long LOOK_EVERY_NANOS = Duration.ofMillis(500).toNanos();
    private static final long SHORTEST_PAUSE_NANOS = Duration.ofMillis(100).toNanos();
    private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(2).toNanos();

    private final Consumer<byte[], byte[]> consumer;
    private final Intake intake;
    private final IntakeState state;
    private final LongSupplier nanos;
    private final Set<TopicPartition> withoutPlace = new HashSet<>();
    private final Set<TopicPartition> rewound = new HashSet<>();
    private boolean assigned;
    private long pauseNanos = SHORTEST_PAUSE_NANOS;
    private long tryAgainAt;
    private long lookAgainAt;

    TopicReader(Consumer<byte[], byte[]> consumer, Intake intake, IntakeState state, LongSupplier nanos) {
        this.consumer = consumer;
        this.intake = intake;
        this.state = state;
        this.nanos = nanos;
        this.tryAgainAt = nanos.getAsLong();
        this.lookAgainAt = tryAgainAt;
        consumer.subscribe(Topics.EVENTS, this);
    }

    /** One round: find places, poll, take what came, look around. */
    void round() {
        changeOver();
        findPlaces();
        intake.doAsked();
        ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
        for (TopicPartition topic : records.partitions()) {
            take(topic, records.records(topic));
        }
        if (nanos.getAsLong() - lookAgainAt >= 0) {
            look();
            lookAgainAt = nanos.getAsLong() + LOOK_EVERY_NANOS;
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        for (TopicPartition topic : partitions) {
            consumer.seek(topic, 0);
        }
        consumer.pause(partitions);
        withoutPlace.addAll(partitions);
        assigned = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        for (TopicPartition topic : partitions) {
            withoutPlace.remove(topic);
            rewound.remove(topic);
            state.forget(intake.of(topic.topic()).authority());
            intake.release(topic.topic());
        }
    }

    /** Where other generations were chosen, every place is found again among those. */
    private void changeOver() {
        try {
            if (intake.lookForChoice()) {
                Set<TopicPartition> all = new HashSet<>(consumer.assignment());
                all.removeAll(withoutPlace);
                consumer.pause(all);
                rewound.removeAll(all);
                withoutPlace.addAll(all);
            }
            intake.letReadersOver();
        } catch (ViewStoreAway e) {
            intake.lookForChoiceAgain();
            log.debug("The view store does not tell which generations were chosen", e);
        }
    }

    private void findPlaces() {
        if (withoutPlace.isEmpty() || nanos.getAsLong() - tryAgainAt < 0) {
            return;
        }
        for (TopicPartition topic : List.copyOf(withoutPlace)) {
            try {
                long offset = intake.of(topic.topic()).findPlace();
                consumer.seek(topic, offset);
                consumer.resume(List.of(topic));
                withoutPlace.remove(topic);
                storeAnswered();
            } catch (ViewStoreAway e) {
                storeAway(e);
                return;
            } catch (RuntimeException e) {
                stop(topic, e);
                withoutPlace.remove(topic);
            }
        }
    }

    private void take(TopicPartition topic, List<ConsumerRecord<byte[], byte[]>> records) {
        if (withoutPlace.contains(topic)) {
            return;
        }
        AuthorityIntake authority = intake.of(topic.topic());
        try {
            Outcome outcome =
                    authority.take(records.stream().map(TopicReader::arrival).toList());
            switch (outcome) {
                case TAKEN -> commit(topic, records.getLast().offset() + 1);
                case LOST_PLACE -> losePlace(topic);
                case STOPPED -> stopOrRewind(topic, authority);
            }
            storeAnswered();
        } catch (ViewStoreAway e) {
            consumer.seek(topic, records.getFirst().offset());
            losePlace(topic);
            storeAway(e);
        } catch (RuntimeException e) {
            stop(topic, e);
        }
    }

    /**
     * A topic that was made anew has other offsets than the one whose place is stored, so a hole is believed only after
     * it was found again from the beginning.
     */
    private void stopOrRewind(TopicPartition topic, AuthorityIntake authority) {
        if (rewound.add(topic)) {
            consumer.seekToBeginning(List.of(topic));
            return;
        }
        consumer.pause(List.of(topic));
        log.error("The intake of {} stopped: {}", authority.authority(), authority.stoppedBecause());
    }

    private void stop(TopicPartition topic, RuntimeException why) {
        consumer.pause(List.of(topic));
        intake.of(topic.topic())
                .stop(why instanceof ViewUnreadable ? String.valueOf(why.getMessage()) : "Unexpected: " + why);
        log.error("The intake of {} stopped", topic.topic(), why);
    }

    private void losePlace(TopicPartition topic) {
        consumer.pause(List.of(topic));
        rewound.remove(topic);
        withoutPlace.add(topic);
        state.behindAgain();
        intake.lookForChoiceAgain();
    }

    private void storeAway(ViewStoreAway why) {
        if (pauseNanos == SHORTEST_PAUSE_NANOS) {
            log.warn("The intake waits for the view store: {}", why.getMessage());
        }
        tryAgainAt = nanos.getAsLong() + pauseNanos;
        pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }

    private void storeAnswered() {
        pauseNanos = SHORTEST_PAUSE_NANOS;
    }

    /** The group's offsets show the lag to those who watch Kafka; nothing here reads them. */
    private void commit(TopicPartition topic, long offset) {
        consumer.commitAsync(Map.of(topic, new OffsetAndMetadata(offset)), (offsets, failure) -> {
            if (failure != null) {
                log.debug("The group's offset was not stored", failure);
            }
        });
    }

    /** Looks whether Kafka answers, how far behind each authority is, and whether the view store kept its places. */
    private void look() {
        intake.lookForChoiceAgain();
        boolean kafka = kafkaAnswers();
        state.kafkaAnswers(kafka);
        boolean upToDate = kafka && assigned;
        for (TopicPartition topic : consumer.assignment()) {
            upToDate &= lookAt(topic);
        }
        if (upToDate) {
            state.caughtUp();
        }
        try {
            intake.followOthers();
        } catch (ViewStoreAway e) {
            log.debug("The view store does not tell what others took", e);
        }
    }

    /** Whether nothing is left to read for this authority; one that stopped keeps nobody waiting. */
    private boolean lookAt(TopicPartition topic) {
        if (withoutPlace.contains(topic)) {
            return false;
        }
        AuthorityIntake authority = intake.of(topic.topic());
        OptionalLong lag = consumer.currentLag(topic);
        lag.ifPresent(events -> state.lag(authority.authority(), events));
        try {
            if (!authority.isInPlace()) {
                log.warn("The view store lost the place of {}; it is found again", authority.authority());
                losePlace(topic);
                return false;
            }
        } catch (ViewStoreAway e) {
            log.debug("The view store does not tell the place of {}", authority.authority(), e);
            return false;
        }
        return authority.stoppedBecause() != null || lag.orElse(1) == 0;
    }

    private boolean kafkaAnswers() {
        try {
            state.announced(consumer.listTopics(LOOK).keySet().stream()
                    .flatMap(topic -> Topics.authorityOf(topic).stream())
                    .collect(Collectors.toSet()));
            return true;
        } catch (KafkaException e) {
            log.debug("Kafka does not answer", e);
            return false;
        }
    }

    private static Arrival arrival(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        Map<String, byte[]> headers = new HashMap<>();
        kafkaRecord.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), header.value());
            }
        });
        return new Arrival(kafkaRecord.offset(), headers, kafkaRecord.value());
    }
}

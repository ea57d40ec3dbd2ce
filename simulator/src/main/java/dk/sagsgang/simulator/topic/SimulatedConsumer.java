package dk.sagsgang.simulator.topic;

import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Wire;
import dk.sagsgang.simulator.topic.TopicWorld.Slot;
import dk.sagsgang.simulator.topic.TopicWorld.State;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A consumer of the one topic, alone or in the group. While the broker is away, polls are empty and questions are not
 * answered in time.
 */
public final class SimulatedConsumer {

    private static final int MOST_RECORDS = 20;

    private final Schedule schedule;
    private final TopicWorld world;
    private final Instance process;
    private final TopicPartition partition;
    private final boolean committedOnly;
    private @Nullable ConsumerRebalanceListener listener;
    private boolean assigned;
    private boolean paused;
    private long position;

    private SimulatedConsumer(
            Schedule schedule, TopicWorld world, Instance process, String topic, boolean committedOnly) {
        this.schedule = schedule;
        this.world = world;
        this.process = process;
        this.partition = new TopicPartition(topic, 0);
        this.committedOnly = committedOnly;
    }

    @SuppressWarnings("unchecked")
    public static Consumer<byte[], byte[]> of(
            Schedule schedule, TopicWorld world, Instance process, String topic, boolean committedOnly) {
        SimulatedConsumer consumer = new SimulatedConsumer(schedule, world, process, topic, committedOnly);
        return (Consumer<byte[], byte[]>) Proxy.newProxyInstance(
                SimulatedConsumer.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                (proxy, method, arguments) ->
                        consumer.answer(method.getName(), arguments == null ? new Object[0] : arguments));
    }

    Instance process() {
        return process;
    }

    private @Nullable Object answer(String method, Object[] arguments) {
        switch (method) {
            case "subscribe" -> {
                listener = (ConsumerRebalanceListener) arguments[1];
                world.group().join(this);
            }
            case "assign" -> assigned = true;
            case "assignment" -> {
                return assigned ? Set.of(partition) : Set.of();
            }
            case "beginningOffsets" -> {
                return Map.of(partition, ask("beginning", () -> 0L));
            }
            case "endOffsets" -> {
                return Map.of(partition, ask("end", this::end));
            }
            case "currentLag" -> {
                return OptionalLong.of(end() - position);
            }
            case "listTopics" -> {
                ask("topics", () -> true);
                return Map.of(partition.topic(), List.of());
            }
            case "seek" -> position = (long) arguments[1];
            case "seekToBeginning" -> position = 0;
            case "position" -> {
                return position;
            }
            case "pause" -> paused = !((Collection<?>) arguments[0]).isEmpty();
            case "resume" -> paused = false;
            case "poll" -> {
                return poll((Duration) arguments[0]);
            }
            case "commitAsync" -> {}
            case "close" -> world.group().leave(this);
            default -> throw new UnsupportedOperationException(method);
        }
        return null;
    }

    private ConsumerRecords<byte[], byte[]> poll(Duration atMost) {
        if (listener != null) {
            rebalance(listener);
        }
        Wire.Server server = world.server();
        schedule.waitUntil(() -> !server.isAway() && assigned && !paused && position < end(), atMost.toNanos());
        if (server.isAway() || !assigned || paused || position >= end()) {
            return new ConsumerRecords<>(Map.of(), Map.of());
        }
        try {
            ask("poll", () -> true);
        } catch (TimeoutException e) {
            return new ConsumerRecords<>(Map.of(), Map.of());
        }
        List<ConsumerRecord<byte[], byte[]>> records = next();
        return records.isEmpty()
                ? new ConsumerRecords<>(Map.of(), Map.of())
                : new ConsumerRecords<>(Map.of(partition, records), Map.of());
    }

    private void rebalance(ConsumerRebalanceListener to) {
        world.group().beat();
        boolean mine = world.group().isOwner(this);
        if (assigned && !mine) {
            assigned = false;
            to.onPartitionsRevoked(List.of(partition));
        } else if (!assigned && mine) {
            assigned = true;
            paused = false;
            to.onPartitionsAssigned(List.of(partition));
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> next() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        int most = 1 + schedule.random().nextInt(MOST_RECORDS);
        long end = end();
        while (position < end && records.size() < most) {
            Slot slot = world.at(position);
            ProducerRecord<byte[], byte[]> content = slot.content();
            if (content != null && (!committedOnly || slot.transaction().state() == State.COMMITTED)) {
                records.add(arrived(content));
            }
            position++;
        }
        return records;
    }

    private ConsumerRecord<byte[], byte[]> arrived(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                partition.topic(),
                0,
                position,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }

    private long end() {
        return committedOnly ? world.committedEnd() : world.end();
    }

    private <T> T ask(String what, Supplier<T> question) {
        return world.server().ask(process, what, question, () -> new TimeoutException(what + " was not answered."));
    }
}

package dk.sagsgang.simulator.topic;

import dk.sagsgang.simulator.Instance;
import dk.sagsgang.simulator.Schedule;
import dk.sagsgang.simulator.Spans;
import dk.sagsgang.simulator.topic.TopicWorld.Transaction;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ConcurrentTransactionsException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A transactional, idempotent producer. Like the real one it sends what failed again for a while and then gives up, takes
 * no other order after a commit that was not answered, and may be heard late or twice.
 */
public final class SimulatedProducer {

    private static final int TRIES = 3;
    private static final long LONGEST_WAIT = Spans.millis(8_000);

    private final Schedule schedule;
    private final TopicWorld world;
    private final Instance process;
    private final List<ProducerRecord<byte[], byte[]>> unsent = new ArrayList<>();
    private final List<CompletableFuture<RecordMetadata>> unanswered = new ArrayList<>();
    private int epoch;
    private int sequence;
    private boolean commitUnclear;
    private @Nullable KafkaException broken;
    private @Nullable Transaction transaction;

    private SimulatedProducer(Schedule schedule, TopicWorld world, Instance process) {
        this.schedule = schedule;
        this.world = world;
        this.process = process;
    }

    @SuppressWarnings("unchecked")
    public static Producer<byte[], byte[]> of(Schedule schedule, TopicWorld world, Instance process) {
        SimulatedProducer producer = new SimulatedProducer(schedule, world, process);
        return (Producer<byte[], byte[]>) Proxy.newProxyInstance(
                SimulatedProducer.class.getClassLoader(),
                new Class<?>[] {Producer.class},
                (proxy, method, arguments) -> producer.answer(method.getName(), arguments));
    }

    @SuppressWarnings({"unchecked", "FutureReturnValueIgnored"}) // The caller of send gets the future.
    private @Nullable Object answer(String method, Object @Nullable [] arguments) {
        switch (method) {
            case "initTransactions" -> claim();
            case "beginTransaction" -> begin();
            case "send" -> {
                if (arguments != null) {
                    return send((ProducerRecord<byte[], byte[]>) arguments[0]);
                }
            }
            case "flush" -> flush();
            case "commitTransaction" -> commit();
            case "abortTransaction" -> abort();
            case "close" -> unsent.clear();
            default -> throw new UnsupportedOperationException(method);
        }
        return null;
    }

    private void claim() {
        epoch = patiently("claim", world::claim);
    }

    private void begin() {
        sequence = 0;
        transaction = null;
        broken = null;
    }

    private CompletableFuture<RecordMetadata> send(ProducerRecord<byte[], byte[]> content) {
        unsent.add(content);
        CompletableFuture<RecordMetadata> answer = new CompletableFuture<>();
        unanswered.add(answer);
        if (schedule.random().nextInt(4) == 0) {
            dispatch();
        }
        return answer;
    }

    private void flush() {
        if (!unsent.isEmpty()) {
            dispatch();
        }
    }

    /** Sends what was not sent yet, several times where there is no answer. */
    private void dispatch() {
        List<ProducerRecord<byte[], byte[]>> sent = List.copyOf(unsent);
        List<CompletableFuture<RecordMetadata>> answers = List.copyOf(unanswered);
        int first = sequence;
        sequence += sent.size();
        unsent.clear();
        unanswered.clear();
        KafkaException failure = broken;
        if (failure == null) {
            try {
                Transaction begun = begun();
                patiently("produce of " + sent.size(), () -> world.write(begun, first, sent));
                answers.forEach(it -> it.complete(new RecordMetadata(new TopicPartition("t", 0), 0, 0, 0, 0, 0)));
                return;
            } catch (KafkaException e) {
                failure = e;
                broken = e;
            }
        }
        for (CompletableFuture<RecordMetadata> answer : answers) {
            answer.completeExceptionally(failure);
        }
    }

    private Transaction begun() {
        Transaction begun = transaction;
        if (begun == null) {
            begun = patiently("begin", () -> world.begin(epoch));
            transaction = begun;
        }
        return begun;
    }

    private void commit() {
        flush();
        if (broken != null) {
            throw broken;
        }
        Transaction begun = transaction;
        if (begun != null) {
            commitUnclear = true;
            patiently("commit", () -> world.end(begun, true));
            commitUnclear = false;
        }
    }

    private void abort() {
        if (commitUnclear) {
            throw new IllegalStateException("The commit was not answered.");
        }
        Transaction begun = transaction;
        if (begun != null) {
            patiently("abort", () -> world.end(begun, false));
        }
    }

    /** Asks again where there was no answer, or where the answer was to ask later. */
    private <T> T patiently(String what, Supplier<T> effect) {
        long until = schedule.nowNanos() + LONGEST_WAIT;
        int tries = 0;
        while (true) {
            try {
                return world.server()
                        .ask(process, what, effect, () -> new TimeoutException(what + " was not answered."));
            } catch (ConcurrentTransactionsException e) {
                if (schedule.nowNanos() > until) {
                    throw new TimeoutException(what + " had to wait for too long.");
                }
                schedule.pause(Spans.millis(20));
            } catch (TimeoutException e) {
                tries++;
                if (tries >= TRIES || schedule.nowNanos() > until) {
                    throw e;
                }
            }
        }
    }
}

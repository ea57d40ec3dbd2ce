package dk.sagsgang.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Callers who each work on a case after the other: open it, place it on an agenda, rename it a few times. A command whose
 * answer was cut off by a kill is given again under its key after the restart, so that in the end all are answered.
 */
final class KilledCallers {

    private static final String HERNING = "/api/v1/authorities/herning";
    private static final String COMMITTEE = "FOU";
    private static final int RENAMINGS = 3;
    private static final int STEPS = 2 + RENAMINGS;
    private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(2);

    private final List<Caller> callers = new ArrayList<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger unclear = new AtomicInteger();

    KilledCallers(int count) {
        for (int number = 1; number <= count; number++) {
            callers.add(new Caller(number));
        }
    }

    /** Kills the program once so many more commands were answered. */
    void callUntilKilled(Program program, int answers) {
        prepare(program);
        int wanted = acknowledged.size() + answers;
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            callers.forEach(caller -> calls.add(threads.submit(() -> caller.callUntilCutOff(program))));
            await().atMost(ANSWERED_WITHIN)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> acknowledged.size() >= wanted || calls.stream().anyMatch(Future::isDone));
            program.kill();
        }
        for (Future<?> call : calls) {
            try {
                call.get();
            } catch (ExecutionException e) {
                throw new AssertionError(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** Gives what was left unclear by the last kill once more. */
    void settle(Program program) {
        callers.forEach(caller -> caller.step(program));
    }

    /** The keys of all commands that were answered, with the last position they were answered with. */
    Map<String, Long> acknowledged() {
        return new HashMap<>(acknowledged);
    }

    /** How many commands lost their answer to a kill. */
    int unclear() {
        return unclear.get();
    }

    /** Placing on an agenda and scheduling a meeting are recorded in two streams each; everything else is one event. */
    static int events(String key) {
        return key.startsWith("place-") || key.startsWith("meeting-") ? 2 : 1;
    }

    /** The committee and the meetings, under keys that make a repeat harmless. */
    private void prepare(Program program) {
        give(
                program,
                "establish",
                HERNING + "/committees",
                "{\"committee\":\"%s\",\"name\":\"Forebyggelsesudvalget\",\"kind\":\"STANDING\",\"since\":\"2018-01-01\"}"
                        .formatted(COMMITTEE));
        callers.forEach(caller -> give(
                program,
                "meeting-" + caller.number,
                HERNING + "/meetings",
                "{\"committee\":\"%s\",\"day\":\"%s\"}".formatted(COMMITTEE, caller.day())));
    }

    private void give(Program program, String key, String path, String json) {
        HttpResponse<String> answer = program.post(path, key, json);
        assertThat(answer.statusCode()).as("%s: %s", key, answer.body()).isEqualTo(201);
        long position =
                JsonMapper.shared().readTree(answer.body()).path("position").asLong();
        Long before = acknowledged.put(key, position);
        assertThat(before == null ? position : before)
                .as("a repeat of %s answers as the first time", key)
                .isEqualTo(position);
    }

    private final class Caller {

        private final int number;
        private int step;

        Caller(int number) {
            this.number = number;
        }

        void callUntilCutOff(Program program) {
            try {
                while (true) {
                    step(program);
                    step++;
                }
            } catch (UncheckedIOException e) {
                unclear.incrementAndGet();
            }
        }

        void step(Program program) {
            int serial = 1 + step / STEPS;
            int ofCase = step % STEPS;
            String number = "%02d.00.00-A00-%d-20".formatted(this.number, serial);
            String its = HERNING + "/cases/" + number;
            switch (ofCase) {
                case 0 ->
                    give(
                            program,
                            "open-" + number,
                            HERNING + "/cases",
                            "{\"number\":\"%s\",\"title\":\"Sag %d\"}".formatted(number, serial));
                case 1 ->
                    give(program, "place-" + number, its + "/place-on-agenda", """
                            {"item":{"meeting":"%s-%s","position":%d},"number":%d,"title":"Sag %d",
                             "openness":"OPEN","purpose":"DECISION"}
                            """.formatted(
                                    COMMITTEE, day(), serial, serial, serial));
                default ->
                    give(
                            program,
                            "rename-" + number + "-" + ofCase,
                            its + "/rename-case",
                            "{\"title\":\"Sag %d, navn %d\"}".formatted(serial, ofCase));
            }
        }

        String day() {
            return "2030-01-%02d".formatted(number);
        }
    }
}

package dk.sagsgang.query.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.query.store.Book;
import dk.sagsgang.query.store.Generation;
import dk.sagsgang.query.store.Part;
import dk.sagsgang.query.store.Task;
import dk.sagsgang.query.store.Task.Comparison;
import dk.sagsgang.query.store.Task.Difference;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A generation of one view as it is served. {@code state} is that of its rebuild while there is one (FILLING, FOLLOWING,
 * COMPARING, WAITING), else LIVE, LEFT for one that was live before, CANCELLED, FAILED or DROPPED. Instants are UTC.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record GenerationAnswer(
        String view,
        long generation,
        State state,
        List<String> parts,
        @Nullable Instant begun,
        @Nullable Instant ended,
        @Nullable Integer resumed,
        @Nullable Long events,
        @Nullable Long eventsInAll,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable Compared comparison,
        @Nullable String failure,
        @Nullable String next) {

    enum State {
        FILLING,
        FOLLOWING,
        COMPARING,
        WAITING,
        LIVE,
        LEFT,
        CANCELLED,
        FAILED,
        DROPPED
    }

    /** What the comparison with the live generation came to; the digests are over what both tell at the same positions. */
    record Compared(
            boolean equal,
            long documents,
            long differing,
            long unsettled,
            String liveDigest,
            String filledDigest,
            List<Difference> some) {
        static @Nullable Compared of(@Nullable Comparison found) {
            return found == null || found.live().isEmpty()
                    ? null
                    : new Compared(
                            found.agrees(),
                            found.compared(),
                            found.differing(),
                            found.unsettled(),
                            found.live(),
                            found.filled(),
                            found.some());
        }
    }

    /** What there is to be told of a view's generation by a task of its own. */
    static GenerationAnswer of(Book book, Task task, Progress progress, long nanos) {
        Progress.Told told = progress.of(task, nanos);
        State state = state(book, task);
        Long ended = task.endedMillis();
        return new GenerationAnswer(
                task.view(),
                task.generation(),
                state,
                task.parts().stream().map(Part::written).toList(),
                Instant.ofEpochMilli(task.beganMillis()),
                ended == null ? null : Instant.ofEpochMilli(ended),
                task.resumed(),
                told.events(),
                told.of(),
                perSecond(task, told),
                task.phase() == Task.Phase.FILLING ? told.secondsLeft() : null,
                Compared.of(task.comparison()),
                task.failure(),
                next(task, state));
    }

    /** One that was never rebuilt, or whose rebuild is forgotten. */
    static GenerationAnswer of(Book book, View view, Generation generation) {
        Set<Part> parts = view.parts();
        parts.retainAll(generation.parts());
        boolean live = parts.stream().allMatch(part -> book.live().of(part) == generation.number());
        return new GenerationAnswer(
                view.written(),
                generation.number(),
                live ? State.LIVE : State.LEFT,
                parts.stream().map(Part::written).toList(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                live ? null : "It can be switched to again, or dropped.");
    }

    private static State state(Book book, Task task) {
        return switch (task.phase()) {
            case FILLING -> State.FILLING;
            case FOLLOWING -> State.FOLLOWING;
            case COMPARING -> State.COMPARING;
            case WAITING -> State.WAITING;
            case CANCELLED -> State.CANCELLED;
            case FAILED -> State.FAILED;
            case SWITCHED ->
                book.generation(task.generation())
                                .filter(it -> it.holds(task.parts()))
                                .isEmpty()
                        ? State.DROPPED
                        : task.parts().stream().allMatch(part -> book.live().of(part) == task.generation())
                                ? State.LIVE
                                : State.LEFT;
        };
    }

    /** While it is filled since this instance began, and when it is over, over all of its time. */
    private static @Nullable Long perSecond(Task task, Progress.Told told) {
        if (task.phase() == Task.Phase.FILLING) {
            return told.perSecond();
        }
        Long ended = task.endedMillis();
        if (ended == null || ended <= task.beganMillis()) {
            return null;
        }
        return told.of() * 1_000 / (ended - task.beganMillis());
    }

    private static @Nullable String next(Task task, State state) {
        return switch (state) {
            case WAITING ->
                task.switches()
                        ? null
                        : "It is kept up to date and not live. Switch to it if what differs is as it should be, or cancel"
                                + " it.";
            case LIVE -> "The generation before it is kept: it can be switched back to, or dropped.";
            case LEFT -> "It can be switched to again, or dropped.";
            case FILLING, FOLLOWING, COMPARING, CANCELLED, FAILED, DROPPED -> null;
        };
    }
}

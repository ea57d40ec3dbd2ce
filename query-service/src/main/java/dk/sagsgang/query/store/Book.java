package dk.sagsgang.query.store;

import dk.sagsgang.query.store.Generation.Left;
import dk.sagsgang.query.store.Task.Phase;
import dk.sagsgang.query.store.Task.SwitchWhen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of generations: which are live, which are stored, and the one task at work. It is one document and
 * every change of it is one write, so a switch has happened or has not. What does not go throws {@link Refused}.
 */
public record Book(
        long revision,
        long lastNumber,
        Generations live,
        List<Generation> generations,
        @Nullable Task task,
        List<Task> ended) {
    private static final int ENDED_KEPT = 20;

    /** Where nothing was ever rebuilt. */
    public static final Book FIRST = new Book(
            0,
            0,
            Generations.FIRST,
            List.of(new Generation(0, Arrays.asList(Part.values()), Map.of())),
            null,
            List.of());

    public Book {
        generations = List.copyOf(generations);
        ended = List.copyOf(ended);
    }

    /** Thrown where what is asked does not fit what there is; the reason is for programs, the message for people. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        Refused(String reason, String message) {
            super(message, null, false, false);
            this.reason = reason;
        }

        public String reason() {
            return reason;
        }
    }

    /** Begins to fill a new generation of these parts. */
    public Book beginning(String view, Set<Part> parts, SwitchWhen when, String owner, long nowMillis) {
        requireIdle();
        long number = lastNumber + 1;
        List<Part> sorted = List.copyOf(EnumSet.copyOf(parts));
        Task begun = new Task(
                number,
                view,
                sorted,
                false,
                Phase.FILLING,
                when,
                owner,
                nowMillis,
                nowMillis,
                null,
                0,
                false,
                Map.of(),
                null,
                null);
        List<Generation> all = new ArrayList<>(generations);
        all.add(new Generation(number, sorted, Map.of()));
        return new Book(revision, number, live, all, begun, ended);
    }

    /** Begins to take these parts of a stored generation up again, from where they were left. */
    public Book returning(String view, Set<Part> parts, long number, String owner, long nowMillis) {
        requireIdle();
        Generation generation = required(number, parts);
        if (parts.stream().allMatch(part -> live.of(part) == number)) {
            throw new Refused("GENERATION_LIVE", "Generation " + number + " of " + view + " is live already.");
        }
        List<Part> away =
                parts.stream().filter(part -> live.of(part) != number).sorted().toList();
        if (!generation.left().keySet().containsAll(away)) {
            throw new Refused("GENERATION_UNFINISHED", "Generation " + number + " of " + view + " was never live.");
        }
        Task begun = new Task(
                number,
                view,
                away,
                true,
                Phase.FOLLOWING,
                SwitchWhen.ALWAYS,
                owner,
                nowMillis,
                nowMillis,
                null,
                0,
                true,
                Map.of(),
                null,
                null);
        return new Book(revision, lastNumber, live, generations, begun, ended);
    }

    /** The book with the task as it is now; one that is over makes room for another. */
    public Book with(Task now) {
        return now.phase().isOver()
                ? new Book(revision, lastNumber, live, generations, null, kept(now))
                : new Book(revision, lastNumber, live, generations, now, ended);
    }

    /** The task's parts become live, under a choice of this number, and those that were are kept. */
    public Book switched(long choice, long nowMillis) {
        Task done = requiredTask();
        Set<Part> moved = Set.copyOf(done.parts());
        Left left = new Left(live.places(), nowMillis);
        List<Generation> all = generations.stream()
                .map(it -> it.number() == done.generation()
                        ? it.entering(moved)
                        : it.leaving(
                                moved.stream()
                                        .filter(part -> live.of(part) == it.number())
                                        .toList(),
                                left))
                .toList();
        Generations chosen = live.with(done.generation(), moved, choice);
        return new Book(
                revision,
                Math.max(lastNumber, choice),
                chosen,
                all,
                null,
                kept(done.over(Phase.SWITCHED, nowMillis, null)));
    }

    /** The task is given up; what it filled is no longer there. */
    public Book givenUp(Phase end, long nowMillis, @Nullable String why) {
        Task given = requiredTask();
        Book rest = new Book(revision, lastNumber, live, generations, null, kept(given.over(end, nowMillis, why)));
        return given.back() ? rest : rest.without(given.generation(), given.parts());
    }

    /** These parts of a generation are thrown away; those that are live, or at work, or were live too lately are not. */
    public Book dropping(String view, Set<Part> parts, long number, long leftBeforeMillis) {
        Generation generation = required(number, parts);
        if (parts.stream().anyMatch(part -> live.of(part) == number)) {
            throw new Refused("GENERATION_LIVE", "Generation " + number + " of " + view + " is live.");
        }
        if (task != null && task.generation() == number) {
            throw new Refused("REBUILD_UNDER_WAY", "Generation " + number + " is at work; cancel that first.");
        }
        for (Part part : parts) {
            Left left = generation.left().get(part);
            if (left != null && left.atMillis() > leftBeforeMillis) {
                throw new Refused(
                        "GENERATION_IN_USE",
                        "Generation " + number + " was live a moment ago and may still be read; ask again shortly.");
            }
        }
        return without(number, parts);
    }

    /** The number for the next choice, or generation, that nothing stored has yet. */
    public Book withNextNumber() {
        return new Book(revision, lastNumber + 1, live, generations, task, ended);
    }

    Book revised() {
        return new Book(revision + 1, lastNumber, live, generations, task, ended);
    }

    public Optional<Generation> generation(long number) {
        return generations.stream().filter(it -> it.number() == number).findFirst();
    }

    /** The last task of this generation that there was, the one at work first. */
    public Optional<Task> taskOf(long number) {
        if (task != null && task.generation() == number) {
            return Optional.of(task);
        }
        return ended.reversed().stream().filter(it -> it.generation() == number).findFirst();
    }

    /** The names of all collections of places that may still be wanted. */
    Set<String> placesInUse() {
        Set<String> used = generations.stream()
                .flatMap(it -> it.left().values().stream())
                .map(Left::places)
                .collect(Collectors.toSet());
        used.add(live.places());
        return used;
    }

    private Book without(long number, List<Part> parts) {
        return without(number, Set.copyOf(parts));
    }

    private Book without(long number, Set<Part> parts) {
        List<Generation> rest = generations.stream()
                .map(it -> it.number() == number ? it.without(parts) : it)
                .filter(it -> !it.parts().isEmpty())
                .toList();
        return new Book(revision, lastNumber, live, rest, task, ended);
    }

    private Generation required(long number, Set<Part> parts) {
        return generation(number)
                .filter(it -> it.holds(parts))
                .orElseThrow(() -> new Refused(
                        "GENERATION_UNKNOWN", "There is no generation " + number + " of this view, or no more."));
    }

    private Task requiredTask() {
        if (task == null) {
            throw new Refused("NO_REBUILD", "Nothing is being rebuilt.");
        }
        return task;
    }

    private void requireIdle() {
        if (task != null) {
            throw new Refused(
                    "REBUILD_UNDER_WAY",
                    "Generation " + task.generation() + " of " + task.view() + " is at work, " + task.phase()
                            + "; wait for it, switch to it or cancel it.");
        }
    }

    private List<Task> kept(Task now) {
        List<Task> all = new ArrayList<>(ended);
        all.add(now);
        return all.subList(Math.max(0, all.size() - ENDED_KEPT), all.size());
    }
}

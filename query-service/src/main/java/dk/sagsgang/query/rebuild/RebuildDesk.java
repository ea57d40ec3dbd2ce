package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.store.Book;
import dk.sagsgang.query.store.Book.Refused;
import dk.sagsgang.query.store.GenerationStore;
import dk.sagsgang.query.store.Part;
import dk.sagsgang.query.store.Task;
import dk.sagsgang.query.store.Task.Phase;
import dk.sagsgang.query.store.Task.SwitchWhen;
import dk.sagsgang.query.web.Problem;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Takes what operators want into the book, one write each, whichever instance they ask. */
final class RebuildDesk {
    /** Whoever looks next takes it up; it is nobody's yet. */
    private static final String NOBODY = "";

    private final GenerationStore store;
    private final RebuildThread thread;
    private final RebuildProperties properties;
    private final InstantSource clock;

    RebuildDesk(GenerationStore store, RebuildThread thread, RebuildProperties properties, InstantSource clock) {
        this.store = store;
        this.thread = thread;
        this.properties = properties;
        this.clock = clock;
    }

    Book book() {
        return store.load();
    }

    /** Begins to fill a new generation; returns its task. */
    Task begin(View view, SwitchWhen when) {
        Book begun = change(book -> book.beginning(view.written(), view.parts(), when, NOBODY, clock.millis()));
        return begun.taskOf(begun.lastNumber()).orElseThrow();
    }

    /** Makes a generation live: at once where it is filled and compared, else after it has caught up. */
    Book switchTo(View view, long number) {
        return change(book -> {
            Task task = book.task();
            if (task != null && task.generation() == number && !task.back()) {
                return book.with(task.toldToSwitch());
            }
            return book.returning(view.written(), view.parts(), number, NOBODY, clock.millis());
        });
    }

    Book cancel(long number) {
        return change(book -> {
            Task task = book.task();
            if (task == null || task.generation() != number) {
                throw Problem.conflict("NO_REBUILD", "Nothing is at work on generation " + number + ".");
            }
            return book.givenUp(Phase.CANCELLED, clock.millis(), null);
        });
    }

    /** Throws a generation's parts of this view away, which are not live. */
    void drop(View view, long number) {
        change(book -> {
            Set<Part> parts = view.parts();
            book.generation(number).ifPresent(it -> parts.retainAll(it.parts()));
            if (parts.isEmpty()) {
                parts.addAll(view.parts());
            }
            return book.dropping(
                    view.written(),
                    parts,
                    number,
                    clock.millis() - properties.keepAtLeast().toMillis());
        });
    }

    private Book change(UnaryOperator<Book> change) {
        try {
            Book changed = store.change(change);
            thread.wake();
            return changed;
        } catch (Refused e) {
            throw e.reason().equals("GENERATION_UNKNOWN")
                    ? Problem.unknown(e.reason(), String.valueOf(e.getMessage()))
                    : Problem.conflict(e.reason(), String.valueOf(e.getMessage()));
        }
    }
}

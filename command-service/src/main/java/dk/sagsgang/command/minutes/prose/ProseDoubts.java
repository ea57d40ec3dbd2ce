package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;

/** Collects the doubts of one item's prose and the facts that wait because of one, each once and in its order. */
final class ProseDoubts {

    private static final int LONGEST_QUOTE = 80;

    private final List<ProseDoubt> all = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();

    void add(String code, String about, String message, LineRange lines) {
        ProseDoubt doubt = new ProseDoubt(code, about, message, lines);
        if (!all.contains(doubt)) {
            all.add(doubt);
        }
    }

    /** A fact that someone must look at, with the lines it stands on. */
    void wait(ProseFact fact, String code, String about, String message) {
        LineRange lines = fact.lines().getLast();
        add(code, about, message, lines);
        Waiting it = new Waiting(fact, new ProseDoubt(code, about, message, lines));
        if (!waiting.contains(it)) {
            waiting.add(it);
        }
    }

    List<Waiting> waiting() {
        return List.copyOf(waiting);
    }

    List<ProseDoubt> all() {
        return List.copyOf(all);
    }

    static String quoted(String text) {
        return "»" + (text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…") + "«";
    }
}

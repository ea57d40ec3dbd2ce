package dk.sagsgang.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks for: the harnesses by name, all where none is named. */
record Options(
        boolean list,
        boolean render,
        boolean shorter,
        @Nullable Integer rounds,
        List<String> names) {

    static final String USAGE = """
            Usage: benchmarks/run [--short] [--rounds N] [NAME…]
                   benchmarks/run --list      names of the harnesses
                   benchmarks/run --render    makes docs/benchmarks.md anew from benchmarks/results
            --short is for a look and leaves the record as it is.""";

    static Options of(List<String> arguments) {
        boolean list = false;
        boolean render = false;
        boolean shorter = false;
        Integer rounds = null;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            switch (argument) {
                case "--list" -> list = true;
                case "--render" -> render = true;
                case "--short" -> shorter = true;
                case "--rounds" -> rounds = count(++i < arguments.size() ? arguments.get(i) : "");
                default -> {
                    if (argument.startsWith("-")) {
                        throw new NotUnderstood("There is no option " + argument + ".");
                    }
                    names.add(argument);
                }
            }
        }
        return new Options(list, render, shorter, rounds, List.copyOf(names));
    }

    private static int count(String text) {
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new NotUnderstood("--rounds wants a number from 1 to 999.");
        }
        return Integer.parseInt(text);
    }

    /** The command line asks for something that there is not. */
    static final class NotUnderstood extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message, null, false, false);
        }
    }
}

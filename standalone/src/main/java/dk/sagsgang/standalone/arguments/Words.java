package dk.sagsgang.standalone.arguments;

import dk.sagsgang.events.values.InvalidValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The words after a command, sorted into options with a value ({@code --port 80} or {@code --port=80}), flags, and the
 * operands between them; after {@code --} everything is an operand.
 */
record Words(Usage usage, Map<String, List<String>> options, Set<String> flags, List<String> operands) {

    private static final Set<String> HELP = Set.of("--help", "-h");

    static Words sort(Usage usage, List<String> words, Set<String> optionNames, Set<String> flagNames) {
        Words sorted = new Words(usage, new HashMap<>(), new HashSet<>(), new ArrayList<>());
        boolean onlyOperands = false;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            if (onlyOperands || !word.startsWith("-") || word.equals("-")) {
                sorted.operands.add(word);
            } else if (word.equals("--")) {
                onlyOperands = true;
            } else if (flagNames.contains(word) || HELP.contains(word)) {
                sorted.flags.add(word);
            } else if (!optionNames.contains(name)) {
                throw new WrongUsage(usage, "There is no option " + name + " here.");
            } else if (name.length() < word.length()) {
                sorted.put(name, word.substring(name.length() + 1));
            } else if (++i < words.size()) {
                sorted.put(name, words.get(i));
            } else {
                throw new WrongUsage(usage, "The option " + name + " needs a value.");
            }
        }
        return sorted;
    }

    boolean helpWanted() {
        return HELP.stream().anyMatch(flags::contains);
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    @Nullable
    String value(String option) {
        List<String> given = values(option);
        if (given.size() > 1) {
            throw new WrongUsage(usage, "The option " + option + " is given twice.");
        }
        return given.isEmpty() ? null : given.getFirst();
    }

    /** The values of an option that may be given more than once, in the order given. */
    List<String> values(String option) {
        return options.getOrDefault(option, List.of());
    }

    String required(String option) {
        String value = value(option);
        if (value == null) {
            throw new WrongUsage(usage, "The option " + option + " is needed.");
        }
        return value;
    }

    <T> List<T> allParsed(String option, Function<String, T> form) {
        return values(option).stream().map(value -> parsed(value, form)).toList();
    }

    void requireOperands(int fewest, int most) {
        if (operands.size() < fewest) {
            throw new WrongUsage(usage, "Something is missing.");
        }
        if (operands.size() > most) {
            throw new WrongUsage(usage, "There is one word too many: " + operands.get(most));
        }
    }

    <T> T operand(Function<String, T> form) {
        return parsed(operands.getFirst(), form);
    }

    <T> List<T> operands(Function<String, T> form) {
        return operands.stream().map(word -> parsed(word, form)).toList();
    }

    <T> T parsed(String text, Function<String, T> form) {
        try {
            return form.apply(text);
        } catch (InvalidValue e) {
            throw new WrongUsage(usage, String.valueOf(e.getMessage()));
        }
    }

    private void put(String option, String value) {
        options.computeIfAbsent(option, name -> new ArrayList<>()).add(value);
    }
}

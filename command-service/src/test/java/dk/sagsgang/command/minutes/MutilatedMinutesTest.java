package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Cuts, glues, doubles, re-wraps and swaps the labelled documents at random: each is refused, or no case number, date or
 * outcome comes out of it that was not there before, unless a doubt says so that was not there before. A value that is
 * lost is no wrong one: an item without its number is the same item, and one not decided is no decision.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MutilatedMinutesTest {

    private static final long SEED = Long.getLong("sagsgang.minutes.seed", 20_220_314L);
    private static final int ROUNDS = Integer.getInteger("sagsgang.minutes.rounds", 500);
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("windows-1252"));
    private static final Pattern HEADING = Pattern.compile(
            "(?i)(?:sags)?resum[eé]|sammendrag|baggrund|sagsfremstilling|økonomi"
                    + "|økonomiske konsekvenser.*|(?:.{3,40}s )?indstilling|beslutningspunkter|beslutning(?:er)?|(?:.{3,60}s )beslutning(?: den .*)?"
                    + "|beslutning i .*|udvalgets beslutning:|politisk behandling|bilag|kommunikation|øvrige sagsbehandlere: -|sagsforløb"
                    + "|beslutningen træffes af|sagen afgøres af|tidligere beslutninger|fraværende|problemstilling|løsning");

    @Test
    void no_mutilation_changes_a_case_number_date_or_outcome_in_silence() throws IOException {
        List<Path> documents = new ArrayList<>(UnseenMinutesTest.documents());
        documents.addAll(SystemMinutesTest.documents());
        assertThat(silentChanges(documents)).isEmpty();
    }

    @Test
    void no_mutilation_of_real_minutes_does_either() throws IOException {
        try (Stream<Path> files = Files.walk(LabelledMinutesTest.folder())) {
            assertThat(silentChanges(
                            files.filter(file -> file.toString().endsWith(".txt") && !file.endsWith("README.txt"))
                                    .sorted()
                                    .toList()))
                    .isEmpty();
        }
    }

    private static List<String> silentChanges(List<Path> documents) throws IOException {
        List<String> silent = new ArrayList<>();
        Random random = new Random(SEED);
        Map<Path, Reading> whole = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Path document = documents.get(round % documents.size());
            String text = Files.readString(document, StandardCharsets.UTF_8);
            List<String> lines = new ArrayList<>(text.lines().toList());
            String what = mutilate(lines, random);
            String mutilated = String.join("\n", lines);
            Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
            Reading before = whole.computeIfAbsent(document, it -> reading(text.getBytes(StandardCharsets.UTF_8)));
            String change = silentChange(before, reading(mutilated.getBytes(charset)));
            if (change != null) {
                silent.add("seed " + SEED + ", round " + round + ", " + document.getFileName() + ", " + what + " in "
                        + charset + ": " + change);
            }
        }
        return silent;
    }

    private static String mutilate(List<String> lines, Random random) {
        int at = random.nextInt(lines.size() - 1);
        return switch (random.nextInt(8)) {
            case 0 -> {
                lines.subList(at, lines.size()).clear();
                yield "cut off at line " + (at + 1);
            }
            case 1 -> {
                lines.set(at, lines.get(at) + " " + lines.remove(at + 1));
                yield "line " + (at + 1) + " joined to the next";
            }
            case 2 -> {
                int to = at;
                while (to + 2 < lines.size() && lines.get(to).isBlank()) {
                    to++;
                }
                lines.set(to, lines.get(to) + lines.remove(to + 1));
                while (to + 1 < lines.size() && lines.get(to + 1).isBlank()) {
                    lines.remove(to + 1);
                }
                if (to + 1 < lines.size()) {
                    lines.set(to, lines.get(to) + lines.remove(to + 1));
                }
                yield "line " + (to + 1) + " glued to the next printed one";
            }
            case 3 -> {
                List<String> doubled =
                        List.copyOf(lines.subList(at, Math.min(lines.size(), at + 1 + random.nextInt(12))));
                lines.addAll(at, doubled);
                yield doubled.size() + " lines from " + (at + 1) + " doubled";
            }
            case 4 -> {
                int width = 50 + random.nextInt(60);
                List<String> wrapped = new ArrayList<>();
                lines.forEach(line -> wrap(line, width, wrapped));
                Collections.copy(lines, wrapped.subList(0, lines.size()));
                lines.addAll(wrapped.subList(lines.size(), wrapped.size()));
                yield "wrapped at " + width;
            }
            case 5 -> {
                int from = headingFrom(lines, at);
                int middle = headingFrom(lines, from + 1);
                int to = headingFrom(lines, middle + 1);
                Collections.rotate(lines.subList(from, to), to - middle);
                yield "sections at " + (from + 1) + " and " + (middle + 1) + " swapped";
            }
            case 6 -> {
                int from = headingFrom(lines, at);
                int to = Math.min(headingFrom(lines, from + 1), nextItem(lines, from + 1));
                String heading = from < lines.size() ? lines.get(from) : "";
                lines.subList(from, to).clear();
                yield "section " + heading + " at " + (from + 1) + " missing";
            }
            default -> {
                int from = headingFrom(lines, at);
                yield "heading lost at " + (from + 1) + ": " + (from < lines.size() ? lines.remove(from) : "");
            }
        };
    }

    private static int headingFrom(List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && !HEADING.matcher(lines.get(i).strip()).matches()) {
            i++;
        }
        return Math.min(i, lines.size());
    }

    private static int nextItem(List<String> lines, int from) {
        int i = from;
        while (i < lines.size()
                && !lines.get(i).startsWith("Sagsnr")
                && !lines.get(i).startsWith("Punkt ")
                && !lines.get(i).matches("\\d{1,4}(?:(?:\\.| \\().*)?")) {
            i++;
        }
        return Math.min(i, lines.size());
    }

    private static void wrap(String line, int width, List<String> wrapped) {
        String rest = line;
        while (rest.length() > width && rest.lastIndexOf(' ', width) > 0) {
            wrapped.add(rest.substring(0, rest.lastIndexOf(' ', width)));
            rest = rest.substring(rest.lastIndexOf(' ', width) + 1);
        }
        wrapped.add(rest);
    }

    private static @Nullable String silentChange(@Nullable Reading before, @Nullable Reading after) {
        if (before == null || after == null) {
            return before == null ? "the document itself cannot be read" : null;
        }
        if (after.blocked()) {
            return null;
        }
        Set<String> knownDoubts = new HashSet<>();
        before.doubts().forEach(doubt -> knownDoubts.add(said(doubt, before)));
        List<Doubt> fresh = after.doubts().stream()
                .filter(doubt -> !knownDoubts.contains(said(doubt, after)))
                .toList();
        if (!value(before.date()).equals(value(after.date()))
                && fresh.stream().noneMatch(doubt -> doubt.about().equals("date"))) {
            return "the date is " + value(after.date());
        }
        Set<String> known = new HashSet<>();
        for (ReadItem item : before.items()) {
            known.add(told(item));
            known.add("item " + item.number() + " " + value(item.outcome()));
        }
        return after.items().stream()
                .filter(item -> !known.contains(told(item)))
                .filter(item -> fresh.stream().noneMatch(doubt -> speaksOf(doubt, item)))
                .filter(item -> item.outcome() != null || after.kind() != DocumentKind.AGENDA)
                .filter(item ->
                        item.outcome() != null || after.doubts().stream().noneMatch(it -> saysWhyNone(it, item)))
                .map(MutilatedMinutesTest::told)
                .findFirst()
                .orElse(null);
    }

    /** A doubt excuses an item if it is about the item or about which items there are, or the layout is not known. */
    private static boolean speaksOf(Doubt doubt, ReadItem item) {
        return Integer.valueOf(item.position()).equals(doubt.item())
                || (doubt.item() == null
                        && (doubt.about().equals("items") || doubt.code().equals("LAYOUT_UNKNOWN")));
    }

    private static boolean saysWhyNone(Doubt doubt, ReadItem item) {
        return doubt.about().equals("kind")
                || (Integer.valueOf(item.position()).equals(doubt.item())
                        && Set.of("outcome", "decision").contains(doubt.about()));
    }

    private static String said(Doubt doubt, Reading reading) {
        Integer position = doubt.item();
        String item = position == null || position > reading.items().size()
                ? ""
                : identity(reading.items().get(position - 1));
        return doubt.code() + " " + doubt.message() + " " + item;
    }

    private static String told(ReadItem item) {
        return identity(item) + " " + value(item.outcome());
    }

    private static String identity(ReadItem item) {
        boolean unnumbered = item.caseNumber() == null && item.number() != null;
        return unnumbered ? "item " + item.number() : value(item.caseNumber());
    }

    private static String value(@Nullable Found<?> found) {
        return found == null ? "none" : String.valueOf(found.value());
    }

    private static @Nullable Reading reading(byte[] document) {
        try {
            return MinutesReader.read(document);
        } catch (UnreadableDocument e) {
            return null;
        }
    }
}

package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One vote as a decision prints it: in one sentence with its counts, or put, counted side by side, and its result. A
 * vote whose result is not told is none. {@code understood} are the lines that bear on nothing but the vote,
 * {@code remaining} what is left of a line beside it, and {@code last} the index of the last line that tells of it.
 */
record Ballot(
        ReadVotes votes, List<ReadStatement> dissent, Set<Line> understood, Map<Line, String> remaining, int last) {

    private static final String RESULT = "(?<result>forkastet|nedstemt|vedtaget|godkendt|tiltrådt|afvist)";
    private static final Pattern SIDE = Danish.pattern(
            "^(?<side>for|imod|undlod(?: at stemme)?|hverken for eller imod)(?: (?:stemte|stemmer))? ?:? (?<who>[^.(]{1,200}?) ?\\((?<count>\\d{1,3})\\)\\.?$");
    private static final Pattern COUNT_FIRST = Danish.pattern(
            "^(?<side>for|imod|undlod(?: at stemme)?) ?(?:stemte|stemmer)? ?:? ?(?<count>\\d{1,3})(?: ?[:,(] ?(?<who>[^.(]{1,200}?)\\)?)?\\.?$");
    private static final Pattern NOBODY =
            Danish.pattern("^ingen (?:undlod at stemme|stemte imod|stemte hverken for eller imod)\\.?$");
    private static final Pattern PUT = Danish.pattern("^(?<about>.{3,200}?) (?:blev|er) " + RESULT
            + "(?: ved afstemning)?,? med følgende stemme(?:afgivelse|afgivning|tal|fordeling) ?:?$");
    private static final Pattern BROUGHT =
            Danish.pattern("^(?<about>.{3,200}?) (?:blev|er) (?:sat|bragt|sendt) til afstemning ?[.:]?$");
    private static final Pattern OUTCOME =
            Danish.pattern("^(?<about>.{3,100}?) (?:blev|er) (?:dermed |herefter |således )?" + RESULT + "\\.?$");
    private static final Pattern AT_ONCE = Danish.pattern("^(?<about>[^.]{3,200}?) (?:blev|er) " + RESULT
            + " med (?<one>\\d{1,3}) stemmer (?<between>i?mod|for og) (?<other>\\d{1,3})(?: imod| stemmer)?"
            + "(?:[.,;]? (?:og |mens )?(?<abstained>\\d{1,3}) undlod(?: at stemme)?)?\\.?$");

    static boolean isSide(String text) {
        return SIDE.matcher(text).matches() || COUNT_FIRST.matcher(text).matches();
    }

    /** The vote that begins on this line, or null; {@code mover} is who moved the amendment that stands above it. */
    static @Nullable Ballot at(List<Line> lines, int at, @Nullable String mover) {
        Matcher once = AT_ONCE.matcher(lines.get(at).text());
        if (once.matches()) {
            return atOnce(once, lines, at);
        }
        Matcher put = PUT.matcher(lines.get(at).text());
        Matcher brought = BROUGHT.matcher(lines.get(at).text());
        boolean resulted = put.matches();
        if (!resulted && !brought.matches()) {
            return null;
        }
        Sides sides = new Sides();
        int next = at + 1;
        while (next < lines.size() && sides.take(lines.get(next))) {
            next++;
        }
        String result = resulted ? put.group("result") : next == at + 1 ? null : result(lines, next);
        return result == null
                ? null
                : counted(lines.subList(at, next), resulted ? put : brought, result, resulted, sides, mover, next - 1);
    }

    private static @Nullable String result(List<Line> lines, int at) {
        Matcher outcome = OUTCOME.matcher(at < lines.size() ? lines.get(at).text() : "");
        return outcome.matches() ? outcome.group("result") : null;
    }

    private static Ballot counted(
            List<Line> told,
            Matcher begun,
            String result,
            boolean resulted,
            Sides sides,
            @Nullable String mover,
            int last) {
        String about = begun.group("about");
        boolean amendment = Danish.lower(about).startsWith("ændringsforslag");
        boolean adopted = isAdopted(result);
        Set<Line> understood = new HashSet<>(told.subList(1, told.size()));
        if (!resulted || (amendment && !adopted)) {
            understood.add(told.getFirst());
        }
        ReadVotes votes = new ReadVotes(
                amendment && mover != null ? "Ændringsforslag fra " + mover : about,
                adopted,
                sides.counts[0],
                sides.counts[1],
                sides.counts[2],
                sides.against,
                Line.range(told));
        return new Ballot(votes, adopted ? sides.dissent : List.of(), understood, Map.of(), last);
    }

    /** "forkastet med 5 stemmer mod 2": the greater number won; where it would not have, nothing is read. */
    private static @Nullable Ballot atOnce(Matcher once, List<Line> lines, int at) {
        int one = Integer.parseInt(once.group("one"));
        int other = Integer.parseInt(once.group("other"));
        boolean adopted = isAdopted(once.group("result"));
        boolean forFirst = adopted || Danish.lower(once.group("between")).startsWith("for");
        int votesFor = forFirst ? one : other;
        int votesAgainst = forFirst ? other : one;
        if (adopted != (votesFor > votesAgainst)) {
            return null;
        }
        Line line = lines.get(at);
        LineRange range = line.range();
        String abstained = once.group("abstained");
        return new Ballot(
                new ReadVotes(
                        once.group("about"),
                        adopted,
                        votesFor,
                        votesAgainst,
                        abstained == null ? null : Integer.valueOf(abstained),
                        List.of(),
                        range),
                List.of(),
                Set.of(),
                Map.of(line, once.group("about") + " blev " + once.group("result") + "."),
                at);
    }

    private static boolean isAdopted(String result) {
        String word = Danish.lower(result);
        return word.equals("vedtaget") || word.equals("godkendt") || word.equals("tiltrådt");
    }

    /** The sides as they are counted, line by line. */
    private static final class Sides {

        private final @Nullable Integer[] counts = new Integer[3];
        private final List<String> against = new ArrayList<>();
        private final List<ReadStatement> dissent = new ArrayList<>();

        boolean take(Line line) {
            Matcher side = SIDE.matcher(line.text());
            Matcher first = COUNT_FIRST.matcher(line.text());
            Matcher found = side.matches() ? side : first;
            if (found.matches()) {
                counted(found, line);
                return true;
            }
            boolean nobody = NOBODY.matcher(line.text()).matches();
            if (nobody) {
                counts[Danish.lower(line.text()).contains("stemte imod") ? 1 : 2] = 0;
            }
            return nobody;
        }

        private void counted(Matcher side, Line line) {
            String which = Danish.lower(side.group("side"));
            counts[which.equals("for") ? 0 : which.equals("imod") ? 1 : 2] = Integer.valueOf(side.group("count"));
            if (which.equals("imod") && side.group("who") != null) {
                List<String> names = Proceedings.names(side.group("who"));
                against.addAll(names);
                dissent.add(new ReadStatement(names, new Found<>(line.text(), line.range())));
            }
        }
    }
}

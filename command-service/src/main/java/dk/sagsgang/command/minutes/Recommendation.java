package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who recommends, to whom it is sent on, and the points ("at …"), each as printed but for its number. A new point begins
 * where a line begins with "at"; what cannot be told from the running text of a point is a doubt.
 */
record Recommendation(@Nullable Found<String> by, String sentOnTo, List<Found<String>> points) {

    private static final Pattern INTRODUCTION = Danish.pattern("^(?:(?<who>[^.]{2,150}?) (?:indstiller|anbefaler)"
            + "|(?:det |der )?indstilles)(?: (?<to>(?:til|over ?for) [^:.]{2,160}?))?(?: ?[,:])?"
            + "(?: (?<first>at\\b.*))?$");
    private static final Pattern POINT = Pattern.compile("^[Aa]t\\b.*");
    private static final Pattern MARKED =
            Pattern.compile("^(?:(?:[Aa]d\\.? )?\\(?(?:\\d{1,2}|[a-hA-H])[.)]\\)?|[-–•*·▪]) ?(?<text>.+)$");
    private static final Pattern JOINED = Danish.pattern("(?<=\\.) ?(?=at \\w)");
    private static final Pattern SECOND_POINT =
            Danish.pattern("[,;.] (?:og |samt )?at\\b|\\b(?:og|samt) at\\b|\\b2\\) |\\bb\\) |\\b2\\. at\\b");
    private static final Pattern SECOND_SENTENCE =
            Danish.pattern("[.;] (?:og |samt )?at\\b|\\b2\\) |\\bb\\) |\\b2\\. at\\b");
    private static final Pattern NONE = Danish.pattern("^(?:ingen(?: indstilling)?|-|–)\\.?$");
    private static final int LONGEST_WRAPPED_LINE = 120;

    /** The line with which a recommendation that has no heading begins. */
    static Optional<Integer> begin(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher introduction = INTRODUCTION.matcher(lines.get(i).text());
            if (introduction.matches()) {
                Optional<Line> next = lines.subList(i + 1, lines.size()).stream()
                        .filter(line -> !line.blank())
                        .findFirst();
                boolean pointFollows = next.map(
                                line -> POINT.matcher(line.text()).matches()
                                        || MARKED.matcher(line.text()).matches())
                        .orElse(false);
                boolean pointInside = introduction.group("first") != null && (next.isEmpty() || pointFollows);
                if (pointFollows || pointInside) {
                    return Optional.of(i);
                }
            }
        }
        return Optional.empty();
    }

    static Recommendation read(List<Line> lines, Doubts doubts) {
        return new Parsing(lines, doubts, false).read();
    }

    /** Reads lines of which each point is known to begin one of its own, so that "at" within a line begins no other. */
    static Recommendation listed(List<Line> lines, Doubts doubts) {
        return new Parsing(lines, doubts, true).read();
    }

    static boolean beginsPoint(Line line) {
        return POINT.matcher(line.text()).matches()
                || MARKED.matcher(line.text()).matches();
    }

    /** Whether the points ask for nothing but that something be noted. */
    boolean onlyNotes() {
        return !points.isEmpty() && points.stream().allMatch(point -> PointWords.onlyNotes(point.value()));
    }

    private static final class Parsing {

        private final List<Line> lines;
        private final Doubts doubts;
        private final List<Found<String>> points = new ArrayList<>();
        private final List<Line> open = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Found<String> by;
        private String sentOnTo = "";
        private boolean introduced;
        private final boolean listed;
        private boolean atIsSaid;

        Parsing(List<Line> lines, Doubts doubts, boolean listed) {
            this.lines = lines;
            this.doubts = doubts;
            this.listed = listed;
        }

        Recommendation read() {
            boolean wrapped = lines.stream().allMatch(line -> line.text().length() <= LONGEST_WRAPPED_LINE);
            boolean afterBlank = true;
            for (Line line : withIntroductionJoined()) {
                if (line.blank()) {
                    afterBlank = true;
                } else {
                    take(line, afterBlank, wrapped);
                    afterBlank = false;
                }
            }
            close();
            if (introduced && by == null && !points.isEmpty()) {
                // "Det indstilles, at …" names nobody, which is what null says.
                return new Recommendation(null, sentOnTo, points);
            }
            if (!points.isEmpty() && !introduced) {
                doubts.add(
                        "RECOMMENDER_MISSING",
                        "recommendedBy",
                        "Det fremgår ikke, hvem der indstiller.",
                        Line.range(lines));
            }
            return new Recommendation(by, sentOnTo, points);
        }

        /** A recommender's name may run over to a second line; only where the two together introduce. */
        private List<Line> withIntroductionJoined() {
            for (int i = 0; i + 1 < lines.size(); i++) {
                Line line = lines.get(i);
                Line next = lines.get(i + 1);
                if (line.blank()) {
                    continue;
                }
                boolean begins = !INTRODUCTION.matcher(line.text()).matches()
                        && Character.isUpperCase(line.text().codePointAt(0))
                        && !next.blank()
                        && INTRODUCTION.matcher(line.text() + " " + next.text()).matches();
                if (begins) {
                    List<Line> joined = new ArrayList<>(lines);
                    joined.set(i, line.withText(line.text() + " " + next.text()));
                    joined.remove(i + 1);
                    return joined;
                }
                return lines;
            }
            return lines;
        }

        private void take(Line line, boolean afterBlank, boolean wrapped) {
            Matcher introduction = INTRODUCTION.matcher(line.text());
            Matcher marked = MARKED.matcher(line.text());
            String content = marked.matches() ? marked.group("text") : line.text();
            boolean at = POINT.matcher(content).matches();
            if (introduction.matches() && !at && !(atIsSaid && marked.matches())) {
                introduce(introduction, line);
                return;
            }
            if (at && !open.isEmpty() && !afterBlank && wrapped && !marked.matches() && !(listed && pointEnded())) {
                unclear(
                        "Det er uklart, om »" + Quotes.shortened(content) + "« er et nyt punkt eller en fortsættelse.",
                        line);
            }
            if (at || (atIsSaid && (marked.matches() || open.isEmpty()))) {
                close();
                start(content, line);
            } else if (!open.isEmpty()) {
                if (afterBlank) {
                    unclear(
                            "»" + Quotes.shortened(line.text()) + "« er læst som del af indstillingens sidste punkt.",
                            line);
                }
                boolean runsOn =
                        !afterBlank && Character.isLowerCase(line.text().codePointAt(0));
                text.append(runsOn ? ' ' : '\n').append(line.text());
                open.add(line);
            } else if (!NONE.matcher(line.text()).matches()) {
                unclear("Indstillingen er ikke skrevet i punkter, der begynder med »at«.", line);
                start(content, line);
            }
        }

        private boolean pointEnded() {
            return text.toString().matches("(?s).*(?:[,.;]|[,;]? (?:og|samt))");
        }

        private void introduce(Matcher introduction, Line line) {
            close();
            if (introduced) {
                doubts.add(
                        "SEVERAL_RECOMMENDATIONS",
                        "recommendation",
                        "Punktet har flere indstillinger; deres punkter er læst som én indstillings.",
                        line.range());
            } else if (introduction.group("who") != null) {
                by = new Found<>(introduction.group("who").strip(), line.range());
            }
            introduced = true;
            sentOnTo += introduction.group("to") == null ? "" : introduction.group("to") + ". ";
            String first = introduction.group("first");
            atIsSaid = first != null && first.replaceAll("[ :,]", "").length() <= 2;
            if (first != null && !atIsSaid) {
                start(first, line);
            }
        }

        private void start(String content, Line line) {
            text.append(content);
            open.add(line);
        }

        private void close() {
            if (open.isEmpty()) {
                return;
            }
            LineRange range = Line.range(open);
            List<String> parts = List.of(JOINED.split(text));
            for (String part : parts) {
                points.add(new Found<>(part.strip(), range));
                Pattern second = listed ? SECOND_SENTENCE : SECOND_POINT;
                if (parts.size() > 1 || second.matcher(part).find()) {
                    unclear("»" + Quotes.shortened(part) + "« kan rumme flere punkter end ét.", open.getFirst());
                }
            }
            open.clear();
            text.setLength(0);
        }

        private void unclear(String message, Line line) {
            doubts.add("RECOMMENDATION_POINTS_UNCLEAR", "recommendation", message, line.range());
        }
    }
}

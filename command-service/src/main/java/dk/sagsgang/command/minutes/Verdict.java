package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A decision's words, its outcome as far as they tell one, and the points they answer. A decision that says two things
 * at once keeps the weightier as a proposal, with a doubt; one that both approves and rejects keeps none.
 */
record Verdict(@Nullable Found<String> text, @Nullable Found<Outcome> outcome, List<PointOutcome> points) {

    private static final List<Outcome> BY_WEIGHT = List.of(
            Outcome.POSTPONED,
            Outcome.REJECTED,
            Outcome.APPROVED_WITH_CHANGES,
            Outcome.APPROVED,
            Outcome.REFERRED,
            Outcome.NOTED,
            Outcome.DISCUSSED,
            Outcome.NO_REMARKS);
    private static final Pattern MORE =
            Danish.pattern("\\b(?:stemte|stemmer|afstemning\\w*|flertal\\w*|mindretal\\w*|imod"
                    + "|undlod|forbehold|inhabil\\w*|fraværende|afbud|protokol\\w*|særudtalelse\\w*|standsningsret\\w*|deltog ikke"
                    + "|forlod mødet|kunne ikke (?:godkende|tiltræde|støtte))\\b");
    private static final Pattern FOLLOWED = Danish.pattern(
            "^(?:(?:punktet|sagen|indstilling(?:en|erne)?) (?:(?:blev|er) )?)?godkendte?(?: som indstillet)?\\.?$"
                    + "|^(?:tiltrådt|som indstillet|indstilling(?:en|erne) (?:blev )?(?:tiltrådt|fulgt)|tiltrådt som indstillet)\\.?$");
    private static final Pattern FOLLOWS = Danish.pattern("\\b(?:som indstillet|indstilling(?:en|erne))\\b");
    private static final Pattern NUMBERED =
            Danish.pattern("^(?:ad\\.?|at|punkt|pkt\\.?)? ?(?<point>\\d{1,2}) ?[.):]? ?(?<words>\\p{L}.*)$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final int STEM = 6;

    /** More points than any recommendation has; each is weighed against every other. */
    private static final int MOST_POINTS = 100;

    private static final Set<String> SAID_OF_ANY_POINT =
            Set.of("godken", "tiltrå", "tiltræ", "vedtag", "indsti", "udvalg", "punkte");

    /** Reads a decision all of whose words bear on its outcome. */
    static Verdict read(List<Line> lines, Recommendation recommendation, Doubts doubts) {
        List<Line> said = lines.stream().filter(line -> !line.blank()).toList();
        if (said.isEmpty()) {
            return new Verdict(null, null, List.of());
        }
        return read(new Found<>(join(said), Line.range(said)), said, recommendation, doubts);
    }

    /** Reads a decision of whose words only some bear on the outcome; the others were understood as something else. */
    static Verdict read(Found<String> whole, List<Line> said, Recommendation recommendation, Doubts doubts) {
        if (said.isEmpty()) {
            doubts.add("OUTCOME_UNKNOWN", "outcome", "Beslutningen siger intet om udfaldet.", whole.lines());
            return new Verdict(whole, null, List.of());
        }
        String text = join(said);
        LineRange range = Line.range(said);
        if (MORE.matcher(text).find()) {
            doubts.add(
                    "DECISION_SAYS_MORE",
                    "decision",
                    "Beslutningen nævner stemmer, forbehold, fravær eller lignende, som ikke er læst ud af teksten.",
                    range);
        }
        Outcome outcome = outcome(said, text, range, doubts);
        if (outcome != null
                && recommendation.points().stream().anyMatch(point -> PointWords.asksForRejection(point.value()))) {
            doubts.add(
                    "REJECTION_RECOMMENDED",
                    "outcome",
                    "Indstillingen gik på et afslag; se efter, hvad udfaldet gælder.",
                    range);
        }
        if (recommendation.points().isEmpty() && FOLLOWS.matcher(text).find()) {
            doubts.add(
                    "RECOMMENDATION_MISSING",
                    "recommendation",
                    "Beslutningen følger en indstilling, men der er ingen læst.",
                    range);
        }
        Found<Outcome> found = outcome == null ? null : new Found<>(outcome, range);
        return new Verdict(whole, found, points(said, outcome, recommendation, doubts));
    }

    private static @Nullable Outcome outcome(List<Line> said, String text, LineRange range, Doubts doubts) {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        boolean uncertain = false;
        for (Sentence sentence : Sentence.of(Line.prose(said))) {
            if (sentence.isTooLong()) {
                uncertain = true;
                continue;
            }
            Matcher numbered = NUMBERED.matcher(sentence.text());
            OutcomeWords.Answer answer =
                    OutcomeWords.in(numbered.matches() ? numbered.group("words") : sentence.text());
            outcomes.addAll(answer.outcomes());
            uncertain |= answer.uncertain();
        }
        boolean resumed = OutcomeWords.isResumedLater(text);
        if (outcomes.isEmpty() && resumed) {
            outcomes.add(Outcome.POSTPONED);
        }
        if (outcomes.isEmpty()) {
            doubts.add(
                    "OUTCOME_UNKNOWN",
                    "outcome",
                    "Udfaldet kan ikke læses af »" + Quotes.shortened(text) + "«.",
                    range);
            return null;
        }
        boolean opposed = outcomes.contains(Outcome.REJECTED) && outcomes.size() > 1;
        Outcome weightiest =
                BY_WEIGHT.stream().filter(outcomes::contains).findFirst().orElseThrow();
        boolean proviso = weightiest == Outcome.APPROVED && OutcomeWords.hasProviso(text);
        if (outcomes.size() > 1 || uncertain || proviso || resumed) {
            doubts.add(
                    "OUTCOME_UNCERTAIN",
                    "outcome",
                    "Beslutningen »" + Quotes.shortened(text) + "« siger mere end ét udfald eller tager forbehold.",
                    range);
        }
        return opposed ? null : weightiest;
    }

    private static List<PointOutcome> points(
            List<Line> said, @Nullable Outcome outcome, Recommendation recommendation, Doubts doubts) {
        List<Found<String>> asked = recommendation.points();
        List<PointOutcome> answered = new ArrayList<>();
        if (asked.isEmpty() || outcome == null) {
            return answered;
        }
        boolean followed =
                said.size() == 1 && FOLLOWED.matcher(said.getFirst().text()).matches();
        for (int point = 1; point <= asked.size(); point++) {
            Outcome answer = followed
                    ? PointWords.whenFollowed(asked.get(point - 1).value())
                    : asked.size() == 1 || (said.size() == 1 && outcome == Outcome.POSTPONED)
                            ? outcome
                            : ownAnswer(point, said, asked);
            if (answer != null) {
                String words = followed || asked.size() == 1 ? join(said) : ownLine(point, said, asked.size());
                answered.add(new PointOutcome(1, point, answer, new Text(words)));
            }
        }
        if (answered.size() < asked.size()) {
            doubts.add(
                    "POINTS_UNANSWERED",
                    "points",
                    "Det fremgår ikke for hvert punkt i indstillingen, hvad der blev besluttet.",
                    Line.range(said));
        }
        return answered;
    }

    private static String join(List<Line> said) {
        return String.join("\n", said.stream().map(Line::text).toList());
    }

    private static String ownLine(int point, List<Line> said, int points) {
        return said.size() == points ? said.get(point - 1).text() : join(said);
    }

    /** The answer of the paragraph that stands in the point's place, if its words fit that point best. */
    private static @Nullable Outcome ownAnswer(int point, List<Line> said, List<Found<String>> asked) {
        if (said.size() != asked.size() || asked.size() > MOST_POINTS) {
            return null;
        }
        String words = said.get(point - 1).text();
        Matcher numbered = NUMBERED.matcher(words);
        if (numbered.matches()) {
            return Integer.parseInt(numbered.group("point")) == point ? only(numbered.group("words")) : null;
        }
        int own = shared(words, asked.get(point - 1).value());
        for (Found<String> other : asked) {
            if (shared(words, other.value()) > own) {
                return null;
            }
        }
        return own > 0 ? only(words) : null;
    }

    private static @Nullable Outcome only(String words) {
        OutcomeWords.Answer answer = OutcomeWords.in(words);
        return answer.outcomes().size() == 1 && !answer.uncertain()
                ? answer.outcomes().iterator().next()
                : null;
    }

    private static int shared(String one, String other) {
        Set<String> stems = stems(one);
        stems.retainAll(stems(other));
        return stems.size();
    }

    private static Set<String> stems(String text) {
        Set<String> stems = new HashSet<>();
        Matcher word = WORD.matcher(Danish.lower(text));
        while (word.find()) {
            stems.add(word.group().substring(0, Math.min(STEM, word.group().length())));
        }
        stems.removeAll(SAID_OF_ANY_POINT);
        return stems;
    }
}

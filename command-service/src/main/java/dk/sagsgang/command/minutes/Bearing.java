package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which sentences of a decision bear on its outcome. What members did was understood by {@link Proceedings}; paragraphs
 * below a decision that is whole in itself are remarks unless they qualify it; what was discussed before an item was
 * postponed, or is to be taken up again after it was discussed, does not change what became of it.
 */
final class Bearing {

    private static final Pattern WHOLE = Danish.pattern(
            "^(?:(?:punktet|sagen|dagsordenen|indstilling(?:en|erne)?) (?:(?:blev|er) )?)?(?:godkendte?|tiltrådt)(?: som indstillet)?\\.?$");
    private static final Pattern MINUTES_APPROVED =
            Danish.pattern("^(?:referat|dagsorden|mødekalender)\\w*\\b.{0,120}\\bgodkendt\\b.*bemærkning\\w* ?:$");
    private static final Pattern QUALIFIES = Danish.pattern(
            "^(?:dog|men|idet|med |under forudsætning|det forudsættes|forudsat|såfremt"
                    + "|hvis|bortset|undtage|ad\\b|pkt|punkt|at\\b|\\d)|\\b(?:indstillingen|punktet|sagen|beslutningen)\\b");
    private static final Pattern QUOTE = Pattern.compile("^[”\"»“].*");
    private static final Pattern BY_AGREEMENT = Danish.pattern(" (?:enstemmigt|uden afstemning)\\b");
    private static final Pattern BY_MAJORITY =
            Danish.pattern("^et flertal(?: i udvalget)? (?=(?:kunne|kan|tiltrådte|godkendte))");

    private Bearing() {}

    static List<Line> of(List<Line> decision, Proceedings.Read proceedings) {
        List<Line> paragraphs = new ArrayList<>();
        for (Line line : decision) {
            if (!line.blank()
                    && !proceedings.understood().contains(line)
                    && !QUOTE.matcher(line.text()).matches()) {
                String text = BY_AGREEMENT
                        .matcher(proceedings.remaining().getOrDefault(line, line.text()))
                        .replaceAll("");
                boolean explained = !proceedings.told().dissent().isEmpty()
                        || !proceedings.told().reservations().isEmpty()
                        || !proceedings.told().votes().isEmpty();
                paragraphs.add(
                        line.withText(explained ? BY_MAJORITY.matcher(text).replaceFirst("Udvalget ") : text));
            }
        }
        return withoutDiscussion(withoutRemarks(paragraphs));
    }

    private static List<Line> withoutRemarks(List<Line> paragraphs) {
        if (paragraphs.isEmpty()) {
            return paragraphs;
        }
        Line first = paragraphs.getFirst();
        boolean minutes = MINUTES_APPROVED.matcher(first.text()).matches();
        if (!minutes && !WHOLE.matcher(first.text()).matches()) {
            return paragraphs;
        }
        List<Line> bearing = new ArrayList<>(List.of(first));
        for (Line line : paragraphs.subList(1, paragraphs.size())) {
            boolean outcome = Sentence.of(Line.prose(List.of(line))).stream()
                    .anyMatch(it -> !OutcomeWords.in(it.text()).outcomes().isEmpty());
            boolean runsOn = Character.isLowerCase(line.text().codePointAt(0));
            if (QUALIFIES.matcher(line.text()).find() || runsOn || (outcome && !minutes)) {
                bearing.add(line);
            }
        }
        if (minutes && bearing.size() == 1) {
            return List.of(first.withText(
                    first.text().replaceFirst("(?i) med (?:følgende|denne|disse) bemærkning\\w* ?:$", ".")));
        }
        return bearing;
    }

    private static List<Line> withoutDiscussion(List<Line> paragraphs) {
        List<Line> sentences = new ArrayList<>();
        List<Set<Outcome>> outcomes = new ArrayList<>();
        for (Line line : paragraphs) {
            for (Sentence sentence : Sentence.of(Line.prose(List.of(line)))) {
                sentences.add(line.withText(sentence.text()));
                outcomes.add(
                        sentence.isTooLong()
                                ? Set.of()
                                : OutcomeWords.in(sentence.text()).outcomes());
            }
        }
        boolean postponed = outcomes.contains(Set.of(Outcome.POSTPONED));
        boolean discussed = !sentences.isEmpty() && outcomes.getFirst().equals(Set.of(Outcome.DISCUSSED));
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            boolean discussion = outcomes.get(i).equals(Set.of(Outcome.DISCUSSED));
            boolean resumed = outcomes.get(i).isEmpty()
                    && OutcomeWords.isResumedLater(sentences.get(i).text());
            if ((postponed && discussion) || (discussed && resumed)) {
                continue;
            }
            kept.add(sentences.get(i));
        }
        return kept.size() == sentences.size() ? paragraphs : kept;
    }
}

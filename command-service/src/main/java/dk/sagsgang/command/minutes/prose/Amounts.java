package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishAmounts;
import dk.sagsgang.command.minutes.prose.ProseFact.Allotment;
import dk.sagsgang.command.minutes.prose.ProseFact.Frame;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds allotments that are told in lines: "(Der foreslås reserveret 1,3 mio. kr. i 2021)" after a purpose, a list under a
 * proposal, and a list of bracketed amounts that a stated total bears out. An amount whose year is past, stands for
 * several years, or is not said and not the item's only one, is a doubt.
 */
final class Amounts {

    private static final int TOTAL_REACH_LINES = 4;
    private static final int HEADING_REACH_LINES = 3;
    private static final int LONGEST_PURPOSE_CHARACTERS = 240;

    private static final Pattern BRACKET = Pattern.compile("\\((?<in>[^()]{2,160})\\)");
    private static final Pattern PROPOSED =
            Danish.pattern("\\b(?:der )?(?:foreslå?e?s|forslås|indstilles|anbefales)\\b.{0,30}?"
                    + "\\b(?:reserver\\w*|afsat|afsættes|bevilget|bevilges|disponer\\w*)\\b");
    private static final Pattern APPLIED_FOR = Danish.pattern("\\b(?:ansøg\\w*|søges om) ");
    private static final Pattern BESIDES = Pattern.compile(" [–—-] |;");
    private static final Pattern IN_ALL = Danish.pattern("\\bi alt\\b");
    private static final Pattern SPENT =
            Danish.pattern("\\bpulje\\w* på (?<amount>.{3,20}?) (?:er )?disponeret for (?<year>\\d{4})");
    private static final Pattern LIST_OPENING = Danish.pattern(
            "^(?=.*\\b(?:foreslå\\w*|forslag\\w*)\\b)(?=.*\\b(?:afsæt\\w*|reserver\\w*|bevil\\w*|udmøntning\\w*)).*:$");
    private static final Pattern LISTED = Danish.pattern(
            "^(?<amount>[\\d.,]+ ?(?:mio\\.? ?|t\\.? ?)?kr\\.?) til (?<what>[^.]{3,200}?)(?: i (?<year>20\\d{2}))?\\.?$");
    private static final Pattern LEADING_MARK = Pattern.compile("^(?:\\d{1,2}[.)] ?|[-•–*·] ?)");

    private static final AllotmentStage PROPOSED_ONLY = AllotmentStage.PROPOSED;

    private final ProseItem item;
    private final List<ProseLine> said;
    private final AllotmentStage stage;
    private final ProseDoubts doubts;
    private final @Nullable Integer onlyYear;
    private final List<Allotment> found = new ArrayList<>();

    private Amounts(
            ProseItem item, List<ProseLine> said, List<Frame> frames, AllotmentStage stage, ProseDoubts doubts) {
        this.item = item;
        this.said = said;
        this.stage = stage;
        this.doubts = doubts;
        this.onlyYear = onlyYear(item, frames);
    }

    static List<Allotment> read(
            ProseItem item, List<ProseLine> said, List<Frame> frames, AllotmentStage stage, ProseDoubts doubts) {
        Amounts amounts = new Amounts(item, said, frames, stage, doubts);
        int i = 0;
        while (i < said.size()) {
            int run = amounts.runFrom(i);
            if (run >= 2) {
                amounts.takeRun(i, run);
                i += run;
            } else {
                amounts.takeProposals(i);
                amounts.takeList(i);
                amounts.takeSentences(i);
                i++;
            }
        }
        amounts.takePoints();
        amounts.checkPool();
        amounts.reportUnread();
        return amounts.found;
    }

    /** The year that an amount without one is for: the only one that the title names, where no frame names another. */
    private static @Nullable Integer onlyYear(ProseItem item, List<Frame> frames) {
        TreeSet<Integer> years = new TreeSet<>(AmountWords.years(item.title()));
        frames.forEach(frame -> years.add(frame.year()));
        return years.size() == 1 ? years.getFirst() : null;
    }

    /** How many lines from here on end in one bracketed amount each, without proposing it in words. */
    private int runFrom(int index) {
        int count = 0;
        while (index + count < said.size()) {
            String text = said.get(index + count).text();
            Optional<Matcher> bracket = bracket(text);
            if (bracket.isEmpty() || PROPOSED.matcher(text).find() || !endsWithBracket(text)) {
                break;
            }
            count++;
        }
        return count;
    }

    private static boolean endsWithBracket(String text) {
        return text.endsWith(")") || text.endsWith(").");
    }

    private static Optional<Matcher> bracket(String text) {
        Matcher bracket = BRACKET.matcher(text);
        while (bracket.find()) {
            if (DanishAmounts.in(bracket.group("in")).size() == 1) {
                return Optional.of(bracket);
            }
        }
        return Optional.empty();
    }

    private void takeRun(int start, int count) {
        List<ProseLine> run = said.subList(start, start + count);
        LineRange lines = ProseLine.range(run);
        long sum = 0;
        for (ProseLine line : run) {
            sum += amount(bracket(line.text()).orElseThrow()).oere();
        }
        Money total = totalAfter(start + count);
        Integer year = onlyYear;
        if (total == null || total.oere() != sum) {
            doubts.add(
                    total == null ? "AMOUNTS_WITHOUT_TOTAL" : "ROWS_DO_NOT_ADD_UP",
                    "allotments",
                    "Beløbene giver " + Kroner.danish(sum)
                            + (total == null
                                    ? "; teksten oplyser ingen sum, og de er ikke læst."
                                    : ", men " + Kroner.danish(total.oere()) + " er oplyst; de er ikke læst."),
                    lines);
        } else if (year == null) {
            doubts.add("AMOUNTS_WITHOUT_YEAR", "allotments", "Det fremgår ikke, hvilket år beløbene er for.", lines);
        } else {
            for (ProseLine line : run) {
                Matcher bracket = bracket(line.text()).orElseThrow();
                add(line.text().substring(0, bracket.start()), year, amount(bracket), stage, line.range());
            }
        }
    }

    private @Nullable Money totalAfter(int index) {
        for (int i = index; i < Math.min(said.size(), index + TOTAL_REACH_LINES); i++) {
            String text = said.get(i).text();
            if (IN_ALL.matcher(text).find()) {
                return Kroner.only(text).orElse(null);
            }
        }
        return null;
    }

    private static Money amount(Matcher bracket) {
        return DanishAmounts.in(bracket.group("in")).getFirst();
    }

    /** A bracket that proposes an amount in words, for the purpose that its line or the heading above it names. */
    private void takeProposals(int index) {
        ProseLine line = said.get(index);
        Optional<Matcher> bracket = bracket(line.text());
        if (bracket.isEmpty() || !PROPOSED.matcher(bracket.get().group("in")).find()) {
            return;
        }
        String inside = BESIDES.split(bracket.get().group("in"), 2)[0];
        String purpose = purpose(index, line.text().substring(0, bracket.get().start()));
        offer(purpose, inside, amount(bracket.get()), stage, line.range());
    }

    /** An amount for the years that its words name, or the item's only one: a fact where they leave no doubt. */
    private void offer(@Nullable String purpose, String words, Money amount, AllotmentStage reached, LineRange lines) {
        List<Integer> named = AmountWords.years(words);
        List<Integer> years = named.isEmpty() && onlyYear != null ? List.of(onlyYear) : named;
        boolean span = AmountWords.isSpan(words);
        if (purpose == null || years.isEmpty() || span) {
            String why = purpose == null
                    ? "formålet fremgår ikke."
                    : span ? "beløbet er for flere år, som ikke er nævnt hver for sig." : "året fremgår ikke.";
            doubts.add("ALLOTMENT_UNCLEAR", "allotments", ProseDoubts.quoted(words) + " er ikke læst: " + why, lines);
            return;
        }
        for (int year : years) {
            boolean each = years.size() == 1 || AmountWords.isYearly(words);
            if (each && year >= item.day().getYear() && !AmountWords.isVague(words)) {
                add(purpose, year, amount, reached, lines);
            } else {
                allotment(purpose, year, amount, reached, lines)
                        .ifPresent(it -> doubts.wait(
                                it,
                                "ALLOTMENT_UNCLEAR",
                                "allotments",
                                ProseDoubts.quoted(words) + " venter: " + why(each, year)));
            }
        }
    }

    private String why(boolean each, int year) {
        if (!each) {
            return "beløbet er for flere år, hver for sig eller i alt.";
        }
        return year >= item.day().getYear()
                ? "beløbet er ikke nævnt præcist."
                : "året er gået, da det blev foreslået"
                        + (onlyYear == null ? "." : "; det er måske " + onlyYear + ", som punktet er om.");
    }

    /** A sentence that proposes or applies for an amount. It is no part of a plan or list that was approved. */
    private void takeSentences(int index) {
        ProseLine line = said.get(index);
        boolean bracketed = bracket(line.text()).isPresent()
                && PROPOSED.matcher(bracket(line.text()).orElseThrow().group("in"))
                        .find();
        for (Sentence sentence : Sentence.of(List.of(line))) {
            if (sentence.isTooLong()) {
                continue;
            }
            if (!bracketed) {
                AmountWords.proposed(sentence.text())
                        .ifPresent(it -> offer(it.purpose(), it.words(), it.amount(), PROPOSED_ONLY, line.range()));
                AmountWords.appliedFor(sentence.text()).ifPresent(it -> appliedFor(it, index));
            }
            AmountWords.grantedEarlier(sentence.text()).ifPresent(it -> grantedEarlier(it, line));
        }
    }

    /** What is applied for is no proposal of the authority's yet, so that it waits with what the words say of it. */
    private void appliedFor(AmountWords.Told told, int index) {
        LineRange lines = said.get(index).range();
        String purpose = told.purpose() == null ? purpose(index, "") : told.purpose();
        List<Integer> years = AmountWords.years(told.words());
        if (purpose == null || years.size() != 1) {
            return;
        }
        allotment(purpose, years.getFirst(), told.amount(), PROPOSED_ONLY, lines)
                .ifPresent(it -> doubts.wait(
                        it,
                        "ALLOTMENT_APPLIED_FOR",
                        "allotments",
                        ProseDoubts.quoted(told.words()) + " er ansøgt og ikke foreslået"
                                + (it.year() < item.day().getYear() ? "; året var gået." : ".")));
    }

    /** What another meeting granted waits, since its decision is not the item's own. */
    private void grantedEarlier(AmountWords.Told told, ProseLine line) {
        List<Integer> years = AmountWords.years(told.words());
        String purpose = told.purpose();
        String by = told.by();
        if (purpose == null || by == null || years.size() != 1) {
            return;
        }
        Allotment it = new Allotment(
                new Text(bare(purpose)),
                years.getFirst(),
                told.amount(),
                AllotmentStage.GRANTED,
                new Text(by),
                List.of(line.range()));
        doubts.wait(
                it,
                "ALLOTMENT_GRANTED_EARLIER",
                "allotments",
                "Beløbet siges bevilget på et tidligere møde; det optages som foreslået, til den beslutning står her.");
    }

    /** Points that ask for an amount: how far each came is told by its own answer. */
    private void takePoints() {
        for (ProseItem.Point point : item.recommendation()) {
            AllotmentStage reached = Stage.of(item.with(point));
            AmountWords.asked(point.text())
                    .filter(it -> !isSumOfList(it))
                    .ifPresent(it -> offer(it.purpose(), it.words(), it.amount(), reached, point.lines()));
        }
    }

    /** Whether a list of the item's own divides this very amount, so that it would be counted twice. */
    private boolean isSumOfList(AmountWords.Told told) {
        List<Integer> years = AmountWords.years(told.words());
        for (int from = 0; from < found.size(); from++) {
            long sum = 0;
            for (int to = from; to < found.size(); to++) {
                sum += found.get(to).amount().oere();
                boolean year = years.isEmpty() || years.contains(found.get(to).year());
                if (to > from && year && sum == told.amount().oere()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What stands before a bracket, where it is no more than a phrase; else the list entry or heading above. */
    private @Nullable String purpose(int index, String before) {
        if (isPhrase(said.get(index), before)) {
            return before;
        }
        for (int i = index - 1; i >= Math.max(0, index - HEADING_REACH_LINES); i--) {
            ProseLine line = said.get(i);
            if (LEADING_MARK.matcher(line.text()).find() && bracket(line.text()).isEmpty()) {
                return isPhrase(line, line.text()) ? line.text() : null;
            }
        }
        return null;
    }

    private static boolean isPhrase(ProseLine line, String text) {
        boolean oneSentence = Sentence.of(List.of(new ProseLine(line.number(), text.strip(), text)))
                        .size()
                == 1;
        return oneSentence && LEADING_MARK.matcher(text).find() && text.length() <= LONGEST_PURPOSE_CHARACTERS;
    }

    /** A proposal that opens a list of amounts and purposes. */
    private void takeList(int index) {
        String opening = said.get(index).text();
        if (!LIST_OPENING.matcher(opening).find()) {
            return;
        }
        List<Integer> years = AmountWords.years(opening);
        for (ListEntry entry : ListEntry.after(said, index)) {
            Matcher listed = LISTED.matcher(entry.text());
            if (listed.find()) {
                String own = listed.group("year");
                Integer year = own != null ? Integer.valueOf(own) : years.size() == 1 ? years.getFirst() : onlyYear;
                Optional<Money> amount = Kroner.only(listed.group("amount"));
                if (year != null && year >= item.day().getYear() && amount.isPresent()) {
                    add(listed.group("what"), year, amount.get(), stage, entry.lines());
                }
            }
        }
    }

    private void add(String purpose, int year, Money amount, AllotmentStage reached, LineRange lines) {
        allotment(purpose, year, amount, reached, lines).ifPresent(found::add);
    }

    private Optional<Allotment> allotment(
            String purpose, int year, Money amount, AllotmentStage reached, LineRange lines) {
        String text = bare(purpose);
        if (text.isBlank() || amount.oere() <= 0) {
            doubts.add("ALLOTMENT_UNCLEAR", "allotments", "Et beløb uden formål er ikke læst.", lines);
            return Optional.empty();
        }
        return Optional.of(new Allotment(new Text(text), year, amount, reached, null, List.of(lines)));
    }

    private static String bare(String purpose) {
        String bare = LEADING_MARK.matcher(purpose.strip()).replaceFirst("").strip();
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** A pool that is said to be spent, where the amounts read for its year come to another sum. */
    private void checkPool() {
        for (ProseLine line : said) {
            Matcher spent = SPENT.matcher(line.text());
            if (!spent.find()) {
                continue;
            }
            int year = Integer.parseInt(spent.group("year"));
            long sum = found.stream()
                    .filter(it -> it.year() == year)
                    .mapToLong(it -> it.amount().oere())
                    .sum();
            Optional<Money> pool = Kroner.only(spent.group("amount"));
            if (pool.isPresent() && pool.get().oere() != sum) {
                doubts.add(
                        "ROWS_DO_NOT_ADD_UP",
                        "allotments",
                        "De læste beløb for " + year + " giver " + Kroner.danish(sum) + ", men puljen på "
                                + Kroner.danish(pool.get().oere()) + " er oplyst som disponeret.",
                        line.range());
            }
        }
    }

    /** Money that is asked for or applied for, and is not among what was read. */
    private void reportUnread() {
        for (ProseItem.Point point : item.recommendation()) {
            for (Money amount : DanishAmounts.in(point.text())) {
                if (found.stream().noneMatch(it -> it.amount().equals(amount))) {
                    unread(point.text(), point.lines());
                }
            }
        }
        for (Sentence sentence : Sentence.of(said)) {
            boolean asks = APPLIED_FOR.matcher(sentence.text()).find()
                    || PROPOSED.matcher(sentence.text()).find();
            if (asks && !sentence.isTooLong()) {
                for (Money amount : DanishAmounts.in(sentence.text())) {
                    boolean read = found.stream()
                            .anyMatch(it -> it.amount().equals(amount)
                                    && it.lines().stream().anyMatch(sentence.lines()::equals));
                    boolean doubted = doubts.all().stream()
                            .anyMatch(it -> it.about().equals("allotments")
                                    && it.lines().equals(sentence.lines()));
                    if (!read && !doubted) {
                        unread(sentence.text(), sentence.lines());
                    }
                }
            }
        }
    }

    private void unread(String text, LineRange lines) {
        doubts.add("AMOUNT_UNREAD", "allotments", ProseDoubts.quoted(text) + " har et beløb, der ikke er læst.", lines);
    }
}

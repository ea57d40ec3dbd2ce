package dk.sagsgang.query.findings;

import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One year's frame and the allotments that count against it: those of its currency, each once however often it was told.
 * A purpose that comes up again in another document, or at a later stage, replaces what it was before; two rows of one
 * document are two.
 */
record Budget(Said<FrameSet> frame, List<Said<FundingAllotted>> rows) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern TOTAL = Pattern.compile("\\b(i alt|ialt|total\\p{L}*|sum|samle[dt]\\p{L}*)\\b", FLAGS);
    private static final Pattern POOL = Pattern.compile("\\b(\\p{L}*pulje[nr]?|pool)\\b", FLAGS);
    private static final Pattern FRAME = Pattern.compile("\\p{L}*(ramme|råderum)\\p{L}*|\\bframe\\b", FLAGS);
    private static final int ROWS_OF_A_LIST = 2;

    /** The years for which both a frame and allotments are on record. */
    static List<Budget> of(Docket docket) {
        List<Budget> budgets = new ArrayList<>();
        docket.frames.forEach((year, frame) -> {
            List<Said<FundingAllotted>> rows = rows(docket, frame.what());
            if (!rows.isEmpty()) {
                budgets.add(new Budget(frame, rows));
            }
        });
        return budgets;
    }

    /**
     * Whether the amount was stated as what the rows come to, and not as what they must keep within: as a total, or as a
     * pool. However large a frame is in all, it stays a frame.
     */
    boolean isTotal() {
        return !says(FRAME) && (says(TOTAL) || says(POOL));
    }

    /**
     * Whether the rows ought to come to the amount and no less. A pool need not be spent; where the document that states
     * it lists what it goes to, the list is held against it.
     */
    boolean isListed() {
        List<Said<FundingAllotted>> list = rows.stream()
                .filter(it -> document(it) != null
                        && Objects.equals(document(it), frame.in().source().document()))
                .toList();
        return !says(POOL) || (list.size() == rows.size() && list.size() >= ROWS_OF_A_LIST);
    }

    private boolean says(Pattern words) {
        Text purpose = frame.what().purpose();
        return purpose != null && words.matcher(purpose.value()).find();
    }

    long allotted() {
        return rows.stream().mapToLong(it -> it.what().amount().oere()).reduce(0, Math::addExact);
    }

    long stated() {
        return frame.what().amount().oere();
    }

    Raised raised(Rule rule) {
        List<OnRecord> causes = new ArrayList<>(List.of(frame.in()));
        rows.forEach(it -> causes.add(it.in()));
        return Raised.atOnce(
                rule,
                causes,
                Map.of(
                        "year",
                        frame.what().year(),
                        "rows",
                        rows.size(),
                        "allotted",
                        new Amount(allotted(), frame.what().amount().currency()),
                        "stated",
                        new Amount(stated(), frame.what().amount().currency()),
                        "difference",
                        new Amount(
                                Math.abs(allotted() - stated()),
                                frame.what().amount().currency()),
                        "over",
                        allotted() > stated()));
    }

    private static List<Said<FundingAllotted>> rows(Docket docket, FrameSet frame) {
        List<Said<FundingAllotted>> rows = new ArrayList<>();
        docket.allotments.stream()
                .filter(it -> !docket.fellWithRejection(it)
                        && it.what().year() == frame.year()
                        && it.what().amount().currency().equals(frame.amount().currency()))
                .sorted(Said.order())
                .forEach(later -> {
                    rows.removeIf(before -> replaces(later, before));
                    rows.add(later);
                });
        rows.sort(Comparator.comparingLong(it -> it.in().position()));
        return List.copyOf(rows);
    }

    private static boolean replaces(Said<FundingAllotted> later, Said<FundingAllotted> before) {
        boolean sameTelling = Objects.equals(document(later), document(before))
                && later.in().commandId().equals(before.in().commandId());
        boolean anotherStage = stage(later) != stage(before);
        return purpose(later).equals(purpose(before)) && (anotherStage || !sameTelling);
    }

    private static AllotmentStage stage(Said<FundingAllotted> row) {
        return row.what().stage();
    }

    private static String purpose(Said<FundingAllotted> row) {
        return row.what().purpose().value().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static @Nullable Sha256 document(Said<FundingAllotted> row) {
        return row.in().source().document();
    }

    /** An amount as a sentence takes it. */
    record Amount(long oere, String currency) {}
}

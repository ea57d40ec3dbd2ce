package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a decision tells of members: who was away, who dissented or reserved a stand, remarks entered word by word,
 * and votes with their counts. The lines so understood are no longer part of what the outcome is read from.
 */
final class Proceedings {

    private static final String WHO = "(?<who>\\p{Lu}[\\p{L} .,()'’-]{2,200}?)";
    private static final Pattern AWAY = Danish.pattern(
            "^" + WHO + " (?:var (?:forhindret i at deltage|fraværende|ikke til stede)|deltog ikke i|var fraværende"
                    + "|havde (?:meldt )?(?:afbud|forfald))\\b[^.]*\\.?$");
    private static final Pattern RESERVES =
            Danish.pattern("^" + WHO + " (?<text>(?:tog|tager|tog et) forbehold\\b.*)$");
    private static final Pattern DISSENTS = Danish.pattern(
            "^" + WHO
                    + " (?<text>(?:kunne|kan) ikke (?:tiltræde|godkende|støtte|tilslutte sig|anbefale)\\b.*|stemte imod\\b.*|stemmer imod\\b.*)$");
    private static final Pattern AGREES = Danish.pattern(
            "^" + WHO
                    + " (?:kunne|kan) (?:tiltræde|godkende|støtte|tilslutte sig) (?:indstillingen|indstillingerne|forslaget|sagen)\\.?$");
    private static final Pattern REMARK = Danish.pattern("^" + WHO
            + " (?:afgav|afgiver|ønskede|fik|ønsker) (?:følgende )?(?:(?:tilført |ført )?(?:til )?(?:protokollen|protokol\\w*|referatet)|mindretalsudtalelse|særudtalelse)"
            + "(?: (?:følgende|at|om))*(?:,? (?:om,? )?at)? ?[:,]? ?(?<text>[”\"»].*)?$");
    private static final Pattern VOTED = Danish.pattern(
            "^(?<side>for|imod|undlod(?: at stemme)?|hverken for eller imod)(?: (?:stemte|stemmer))? ?:? (?<who>[^.(]{1,200}?) ?\\((?<count>\\d{1,3})\\)\\.?$");
    private static final Pattern NOBODY_ABSTAINED =
            Danish.pattern("^ingen (?:undlod at stemme|stemte imod|stemte hverken for eller imod)\\.?$");
    private static final Pattern PUT_TO_VOTE = Danish.pattern(
            "^(?<about>.{3,200}?) (?:blev|er) (?<result>forkastet|nedstemt|vedtaget|godkendt|tiltrådt|afvist)"
                    + "(?: ved afstemning)?,? med følgende stemme(?:afgivelse|afgivning|tal|fordeling) ?:?$");
    private static final Pattern MOVED =
            Danish.pattern("^" + WHO + " (?:fremsatte|stillede) (?:følgende )?(?:ændringsforslag|forslag)\\b.*$");
    private static final Pattern BODY =
            Danish.pattern("(?:udvalget|rådet|forvaltningen|flertal\\w*|magistraten|direktionen|bestyrelsen)$");
    private static final Pattern NAMES = Pattern.compile(" ?[,;] ?| og ");
    private static final Pattern QUOTE = Pattern.compile("^[”\"»“].*");

    private final List<Found<String>> absent = new ArrayList<>();
    private final List<ReadStatement> dissent = new ArrayList<>();
    private final List<ReadStatement> reservations = new ArrayList<>();
    private final List<ReadStatement> remarks = new ArrayList<>();
    private final List<ReadVotes> votes = new ArrayList<>();
    private final Set<Line> understood = new HashSet<>();
    private final Doubts doubts;

    private Proceedings(Doubts doubts) {
        this.doubts = doubts;
    }

    /** What was told, and the lines that told it. */
    record Read(ReadProceedings told, Set<Line> understood) {}

    static Read read(List<Line> decision, List<ReadPriorDecision> prior, Doubts doubts) {
        return new Proceedings(doubts).read(decision, prior);
    }

    static List<Found<String>> absentIn(List<Line> lines) {
        Proceedings read = new Proceedings(new Doubts());
        lines.forEach(read::away);
        return read.absent;
    }

    static boolean tells(String text) {
        return AWAY.matcher(text).matches()
                || RESERVES.matcher(text).matches()
                || DISSENTS.matcher(text).matches()
                || AGREES.matcher(text).matches()
                || REMARK.matcher(text).matches()
                || VOTED.matcher(text).matches();
    }

    private Read read(List<Line> decision, List<ReadPriorDecision> prior) {
        List<Line> lines = decision.stream().filter(line -> !line.blank()).toList();
        String mover = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String text = line.text();
            Matcher moved = MOVED.matcher(text);
            if (moved.matches()) {
                mover = moved.group("who");
            }
            boolean taken = away(line)
                    || stated(RESERVES.matcher(text), line, reservations)
                    || stated(DISSENTS.matcher(text), line, dissent)
                    || agrees(text);
            if (taken) {
                understood.add(line);
            } else if (REMARK.matcher(text).matches()) {
                i = remark(lines, i);
            } else if (PUT_TO_VOTE.matcher(text).matches()) {
                i = vote(lines, i, mover);
            }
        }
        return new Read(new ReadProceedings(absent, dissent, reservations, remarks, votes, prior), understood);
    }

    private boolean away(Line line) {
        Matcher away = AWAY.matcher(line.text());
        if (!away.matches() || isBody(away.group("who"))) {
            return false;
        }
        for (String name : names(away.group("who"))) {
            absent.add(new Found<>(name, line.range()));
        }
        return true;
    }

    private static boolean stated(Matcher matcher, Line line, List<ReadStatement> into) {
        if (!matcher.matches() || isBody(matcher.group("who"))) {
            return false;
        }
        into.add(new ReadStatement(
                names(matcher.group("who")), new Found<>(matcher.group("text").strip(), line.range())));
        return true;
    }

    private static boolean agrees(String text) {
        Matcher agrees = AGREES.matcher(text);
        return agrees.matches() && !isBody(agrees.group("who"));
    }

    private static boolean isBody(String who) {
        return BODY.matcher(who).find();
    }

    private static List<String> names(String who) {
        return NAMES.splitAsStream(who.replaceAll(" ?\\([^)]*\\)", ""))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** A remark's words stand in quotation marks, on the line or below it; where they are lost, that is a doubt. */
    private int remark(List<Line> lines, int at) {
        Matcher remark = REMARK.matcher(lines.get(at).text());
        if (!remark.matches()) {
            return at;
        }
        List<Line> words = new ArrayList<>();
        int next = at + 1;
        String text = remark.group("text");
        if (text == null) {
            boolean open = false;
            while (next < lines.size()
                    && (open || QUOTE.matcher(lines.get(next).text()).matches())) {
                words.add(lines.get(next));
                String line = lines.get(next).text();
                open = !line.endsWith("”") && !line.endsWith("\"") && !line.endsWith("«");
                next++;
            }
            text = String.join("\n", words.stream().map(Line::text).toList());
        }
        understood.add(lines.get(at));
        understood.addAll(words);
        if (text.isBlank()) {
            doubts.add(
                    "REMARK_LOST",
                    "proceedings",
                    "En bemærkning til protokollen er nævnt, men dens ord følger ikke.",
                    lines.get(at).range());
            return at;
        }
        words.addFirst(lines.get(at));
        remarks.add(new ReadStatement(names(remark.group("who")), new Found<>(text, Line.range(words))));
        return next - 1;
    }

    private int vote(List<Line> lines, int at, @Nullable String mover) {
        Matcher put = PUT_TO_VOTE.matcher(lines.get(at).text());
        if (!put.matches()) {
            return at;
        }
        Integer[] counts = new Integer[3];
        List<String> against = new ArrayList<>();
        List<Line> told = new ArrayList<>(List.of(lines.get(at)));
        int i = at + 1;
        for (; i < lines.size(); i++) {
            Matcher voted = VOTED.matcher(lines.get(i).text());
            if (voted.matches()) {
                String side = Danish.lower(voted.group("side"));
                int count = Integer.parseInt(voted.group("count"));
                counts[side.equals("for") ? 0 : side.equals("imod") ? 1 : 2] = count;
                if (side.equals("imod")) {
                    against.addAll(names(voted.group("who")));
                    if (isAdopted(put.group("result"))) {
                        dissent.add(new ReadStatement(
                                names(voted.group("who")),
                                new Found<>(lines.get(i).text(), lines.get(i).range())));
                    }
                }
            } else if (NOBODY_ABSTAINED.matcher(lines.get(i).text()).matches()) {
                counts[Danish.lower(lines.get(i).text()).contains("stemte imod") ? 1 : 2] = 0;
            } else {
                break;
            }
            told.add(lines.get(i));
        }
        String about = put.group("about");
        boolean amendment = Danish.lower(about).startsWith("ændringsforslag");
        LineRange range = Line.range(told);
        votes.add(new ReadVotes(
                amendment && mover != null ? "Ændringsforslag fra " + mover : about,
                isAdopted(put.group("result")),
                counts[0],
                counts[1],
                counts[2],
                against,
                range));
        understood.addAll(told.subList(1, told.size()));
        if (amendment && !isAdopted(put.group("result"))) {
            understood.add(lines.get(at));
        }
        return i - 1;
    }

    private static boolean isAdopted(String result) {
        String word = Danish.lower(result);
        return word.equals("vedtaget") || word.equals("godkendt") || word.equals("tiltrådt");
    }
}

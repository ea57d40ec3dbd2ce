package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a decision tells of members: who was away, who dissented or reserved a stand, remarks entered word by word,
 * and votes with their counts. The lines so understood are no longer part of what the outcome is read from.
 */
final class Proceedings {

    private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:af |von |van |de |der )?\\p{Lu}[\\p{L}.'’-]*"
            + "|\\(\\p{Lu}[\\p{L}]{0,3}\\)|[Ff]olkeparti))*+";

    /** Names and parties, each of them with capitals: no word of a sentence is taken for a name. */
    private static final String WHO =
            "(?:et mindretal (?:bestående af )?)?(?<who>(?-i:" + NAME + "(?:(?:, | og |, og )" + NAME + "){0,40}))";

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
    private static final Pattern TRAILING_DISSENT = Danish.pattern(
            "^(?<rest>.{3,300}?),? (?:idet|mens|men) " + WHO + " (?<text>stemte imod|stemmer imod)\\.?$");
    private static final Pattern MOVED =
            Danish.pattern("^" + WHO + " (?:fremsatte|stillede) (?:følgende )?(?:ændringsforslag|forslag)\\b.*$");
    private static final Pattern BODY = Danish.pattern(
            "(?:udvalget|rådet|forvaltningen|flertal\\w*|magistraten|direktionen|bestyrelsen|administrationen)$"
                    + "|^(?:ingen|alle|begge|flere|nogle|enkelte|et|en|to|tre|fire|fem|man|der|de|det)$");
    private static final Pattern NAMES = Pattern.compile(" ?[,;] ?| og ");
    private static final Pattern QUOTE = Pattern.compile("^[”\"»“].*");

    private final List<Found<String>> absent = new ArrayList<>();
    private final List<ReadStatement> dissent = new ArrayList<>();
    private final List<ReadStatement> reservations = new ArrayList<>();
    private final List<ReadStatement> remarks = new ArrayList<>();
    private final List<ReadVotes> votes = new ArrayList<>();
    private final Set<Line> understood = new HashSet<>();
    private final Map<Line, String> remaining = new HashMap<>();
    private final Doubts doubts;

    private Proceedings(Doubts doubts) {
        this.doubts = doubts;
    }

    /** What was told, the lines that told nothing else, and what remains of lines that told something else as well. */
    record Read(ReadProceedings told, Set<Line> understood, Map<Line, String> remaining) {}

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
                || Ballot.isSide(text);
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
            } else if (!trailingDissent(line)) {
                i = vote(lines, i, mover);
            }
        }
        return new Read(
                new ReadProceedings(absent, dissent, reservations, remarks, votes, prior), understood, remaining);
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

    static List<String> names(String who) {
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

    private boolean trailingDissent(Line line) {
        Matcher trailing = TRAILING_DISSENT.matcher(line.text());
        boolean told = stated(trailing, line, dissent);
        if (told) {
            remaining.put(line, trailing.group("rest"));
        }
        return told;
    }

    private int vote(List<Line> lines, int at, @Nullable String mover) {
        Ballot ballot = Ballot.at(lines, at, mover);
        if (ballot == null) {
            return at;
        }
        votes.add(ballot.votes());
        dissent.addAll(ballot.dissent());
        understood.addAll(ballot.understood());
        remaining.putAll(ballot.remaining());
        return ballot.last();
    }
}

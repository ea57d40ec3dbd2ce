package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words with which Danish minutes tell an outcome. A rule's words are taken out of the sentence before the next rule
 * is tried, so that "ikke godkendt" is not also "godkendt". An outcome in a subordinate clause, beside a negation, or
 * with a proviso is told, but not as certain.
 */
final class OutcomeWords {

    /** What one sentence says: its outcomes, and whether its words leave room for doubt. */
    record Answer(Set<Outcome> outcomes, boolean uncertain) {}

    private record Rule(Pattern words, @Nullable Outcome outcome) {}

    private static final String BODY =
            "(?:udvalget|\\w+udvalget|byrådet|kommunalbestyrelsen|regionsrådet|rådet|\\w*klyngen)";
    private static final String CHANGE =
            "(?:ændring|tilføjelse|tilretning|præcisering|rettelse|korrektion|undtagelse|justering)\\w*";
    /** What the change is, where it only changes: a point that is refused or put off in it is an outcome of its own. */
    private static final String WHAT_CHANGES =
            "(?:,? at\\b(?![^.]*\\b(?:ikke|uds\\w+|afvis\\w*|afsl\\w*)\\b)[^.]*(?:\\.(?=\\d)[^.]*)*)?";

    private static final String APPROVED =
            "(?:godkend(?:t|es|te)|tiltr(?:ådt|ædes|ådte)|vedtage(?:t|s)|vedtog|imødekom(?:met|mes|)|bevilge(?:t|s))";

    private static final List<Rule> RULES = List.of(
            rule(
                    "\\bikke (?:\\w+ ){0,2}(?:godkendt|tiltrådt|vedtaget|imødekommet|bevilget|fulgt)\\b"
                            + "|\\bikke (?:skal|skulle|bør|burde|kan|kunne) (?:godkendes|tiltrædes|vedtages|imødekommes|bevilges)\\b"
                            + "|\\b(?:godkendte|tiltrådte|vedtog|imødekom|bevilgede|fulgte) ikke\\b"
                            + "|\\bikke at (?:godkende|tiltræde|imødekomme|bevilge|vedtage|følge)\\b"
                            + "|\\b(?:indstillingen|forslaget|ansøgningen)(?: \\w+){0,2} bortfald(?:er|t)\\b"
                            + "|\\b(?:indstillingen|forslaget|ansøgningen) (?:bortfald(?:er|t)|faldt)\\b"
                            + "|\\bikke (?:\\w+ )?flertal for (?:indstillingen|forslaget)\\b|\\b(?:indstillingen|forslaget) (?:kunne|fik|opnåede) ikke (?:opnå )?flertal\\b"
                            + "|\\b(?:godkendes|tiltrædes|vedtages|imødekommes|bevilges|følges) ikke\\b"
                            + "|\\bk(?:an|unne) ikke (?:godkendes|tiltrædes|imødekommes|bevilges|vedtages)\\b"
                            + "|^(?:" + BODY
                            + " |et flertal(?: i udvalget)? |flertallet )?(?:kan|kunne) ikke (?:godkende|tiltræde|imødekomme|bevilge|anbefale)\\b"
                            + "|\\bforkast(?:et|es|ede)\\b|\\bafslås\\b|\\bafslået\\b|\\bafslog\\b|\\bafvist\\b|\\bafvises\\b"
                            + "|\\bafviste\\b|\\bnedstemt\\b|\\b(?:meddel|giv)\\w* afslag\\b|^afslag\\b",
                    Outcome.REJECTED),
            rule("\\bk(?:an|unne) ikke (?:godkende|tiltræde|anbefale|støtte)\\b", null),
            rule("\\bikke[- ]?udsatte?\\b", null),
            rule(
                    "\\b" + APPROVED
                            + "\\b(?: som indstillet| (?:\\w+s )?\\w+(?:en|et|ne))?,? med (?:den |de |følgende |en |enkelte |mindre |nogle |"
                            + "få )?(?:\\w+ )?" + CHANGE + WHAT_CHANGES
                            + "|\\b" + APPROVED + " (?:i ændret form|som ændret)\\b"
                            + "|\\bændringsforslag\\w* (?:er |blev )?(?:godkendt|vedtaget)\\b"
                            + "|\\bændrede (?:indstilling|\\w*forslag)\\w* (?:er |blev )?(?:godkendt|vedtaget|tiltrådt)\\b"
                            + "|\\bindstilling(?:en|erne) (?:er |blev )?godkendt med (?:denne|følgende) bemærkning\\w*",
                    Outcome.APPROVED_WITH_CHANGES),
            rule(
                    "\\b(?:anbefales|anbefalet|indstilles)(?: \\w+){0,3} (?:godkendt|tiltrådt|til godkendelse)\\b"
                            + "|\\b(?:oversend|fremsend|videresend|tilbagesend|genfremsend|henvis)(?:es|t|te)\\b"
                            + "|\\b(?:sendes|sendt) (?:videre |tilbage )?til (?!orientering|efterretning|høring)"
                            + "|\\banbefale[st]\\b|\\bindstilles (?:til|over ?for)\\b|\\banbefaler\\b"
                            + "|\\bindstiller (?:til|over ?for)\\b",
                    Outcome.REFERRED),
            rule(
                    "^(?:punktet|sagen|behandlingen|beslutningen|godkendelsen?) (?:blev |er )?(?:udsat|udskudt|udsættes|udskydes)\\b"
                            + "|, (?:og )?(?:udsættes|udskydes)\\b|^udsat\\b(?! for)|^udsættes\\b|^udskudt\\b|^udskydes\\b|\\b(?:blev|er|bliver|blevet) udsat\\b(?! for)"
                            + "|\\b(?:sagen|punktet|behandlingen|beslutningen|indstillingen)s?(?: \\w+){0,3}"
                            + " (?:udsættes|udsat|udskydes|udskudt)\\b"
                            + "|\\bbesluttede(?: \\w+){0,2} at (?:udsætte|udskyde)\\b"
                            + "|\\b" + BODY + " ud(?:satte|skød) (?:sagen|punktet|behandlingen|beslutningen)\\b",
                    Outcome.POSTPONED),
            rule(
                    "\\btil efterretning\\b|\\btil orientering\\b|\\bblev (?:\\w+ )?orienteret\\b"
                            + "|\\borientering\\w* (?:er |blev )?givet\\b|\\btog orienteringen\\b",
                    Outcome.NOTED),
            rule(
                    "\\b(?:godkend(?:t|es)|tiltr(?:ådt|ædes)|vedtage(?:t|s)|imødekomme[ts]|bevilge[ts])\\b"
                            + "|^som indstillet\\b|\\bblev godkendte\\b|\\bindstilling\\w* (?:blev |er )?(?:følges|fulgt)\\b"
                            + "|\\b(?:følger|fulgte|tilslutter sig|tilsluttede sig) (?:\\w+s )?indstilling(?:en|erne)?\\b|\\b"
                            + BODY
                            + "(?: \\w+)? (?:godkendte|tiltrådte|vedtog)\\b"
                            + "|\\b" + BODY + " k(?:an|unne) (?:godkende|tiltræde)\\b"
                            + "|\\bbesluttede at (?:godkende|tiltræde)\\b"
                            + "|\\bflertal(?:let)?(?: \\w+){0,3} (?:godkendte|tiltrådte|vedtog)\\b",
                    Outcome.APPROVED),
            rule(
                    "\\bdrøftet\\b|\\bdrøftes\\b|\\bdrøftede\\b|\\bdrøftedes\\b|\\bvar (?:\\w+ ){0,3}en drøftelse\\b"
                            + "|\\btemadrøftelse\\w*\\b",
                    Outcome.DISCUSSED),
            rule(
                    "^(?:der (?:var|er|blev) )?ingen(?: (?:yderligere )?(?:bemærkninger|meddelelser|kommentarer|spørgsmål|"
                            + "punkter|emner|orienteringer)(?: til [\\wæøå ]{1,40})?)?\\.?$"
                            + "|^(?:der var )?intet(?: at bemærke| nyt| til (?:referat|eventuelt)| under (?:eventuelt|punktet))?\\.?$",
                    Outcome.NO_REMARKS));

    private static final Pattern SUBORDINATE =
            Danish.pattern("\\b(?:at|som(?! indstillet)|der|hvis|såfremt|når|inden|før|efter|tidligere|allerede)\\b");
    private static final Pattern SUBORDINATE_OPENING = Danish.pattern("^(?:der(?: (?:var|er|blev))?\\b|efter |om )");
    private static final Pattern NEGATION = Danish.pattern(
            "\\b(?:ikke|ej|hverken|kun|alene" + "|udsæt(?:tes?)?|udsat(?! for)|udskyd(?:es?)?|udskudt)\\b");
    private static final Pattern PROVISO =
            Danish.pattern("\\b(?:dog|idet|men|forudsætning\\w*|forudsat|betinget|betingelse\\w*"
                    + "|bortset|undtage[nt]|delvist?|forbehold|bemærkning\\w*|såfremt|hvis|således at|ændr\\w+|tilføj\\w+"
                    + "|præciser\\w+|rettes|rettet|rettelse\\w*|suppler\\w+|undtagelse\\w*|i stedet)\\b");
    /** What another body did, or someone did long ago, is no outcome of this meeting. */
    private static final Pattern BY_OTHERS = Danish.pattern(
            "\\bpå (?:sit |et |udvalgets )?møde(?:t)? (?:den|d\\.) |\\b(?:har|havde|fik)(?: \\w+){0,2} (?:godkendt|tiltrådt|vedtaget|bevilget|afvist|afslået|udsat|anbefalet|drøftet)\\b"
                    + "|\\b(?:godkendt|tiltrådt|vedtaget|bevilget|afvist|afslået|anbefalet)(?: \\w+)? af (?!udvalget\\b|et flertal\\b|flertallet\\b|alle\\b|et enigt\\b)");

    private static final Pattern NO_REMARK = Danish.pattern("\\b(?:uden|ingen) (?:yderligere )?bemærkninger\\b");

    private static final Pattern RESUMED = Danish.pattern(
            "\\bgenfremsættes\\b|\\b(?:overgår til|behandles på|optages på|tages op på) (?:det |et |udvalgets )?(?:næste|kommende|senere)\\b|\\bgenoptages\\b|\\bgenoptaget\\b|\\btages op igen\\b");

    private OutcomeWords() {}

    static Answer in(String sentence) {
        String rest = sentence.strip();
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        boolean uncertain = false;
        for (Rule rule : RULES) {
            Matcher matcher = rule.words.matcher(rest);
            StringBuilder remaining = new StringBuilder();
            while (matcher.find()) {
                if (rule.outcome != null) {
                    outcomes.add(rule.outcome);
                    uncertain |= inSubordinateClause(rest.substring(0, matcher.start()));
                }
                matcher.appendReplacement(remaining, "¤");
            }
            rest = matcher.appendTail(remaining).toString();
        }
        return new Answer(
                outcomes,
                !outcomes.isEmpty()
                        && (uncertain
                                || NEGATION.matcher(rest).find()
                                || BY_OTHERS.matcher(sentence).find()));
    }

    /** Whether the words of a decision that approves say more than that it approves. */
    static boolean hasProviso(String decision) {
        return PROVISO.matcher(NO_REMARK.matcher(decision).replaceAll("")).find();
    }

    /** Whether the item is to be taken up again, which postpones it unless something was settled as well. */
    static boolean isResumedLater(String decision) {
        return RESUMED.matcher(decision).find();
    }

    private static boolean inSubordinateClause(String before) {
        return SUBORDINATE
                .matcher(SUBORDINATE_OPENING.matcher(before).replaceFirst(""))
                .find();
    }

    private static Rule rule(String words, @Nullable Outcome outcome) {
        return new Rule(Danish.pattern(words), outcome);
    }
}

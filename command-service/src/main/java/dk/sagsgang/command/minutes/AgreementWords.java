package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishAmounts;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDurations;
import dk.sagsgang.command.minutes.danish.DanishDurations.Lasting;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Target;
import java.math.BigDecimal;
import java.time.Period;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What single sentences say of an agreement; each answer is empty where the sentence does not say it plainly. */
final class AgreementWords {

    private static final int DATE_REACH = 28;
    private static final int DURATION_REACH = 30;

    private static final Pattern NOUN =
            Danish.pattern("(?<![\\w-])(?!\\w*(?:budget|økonomi|finanslovs?|regerings|overens)aftale)"
                    + "(?:\\w*aftalen?|\\w*kontrakt(?:en)?)(?!\\w)");
    private static final Pattern DEFINITE =
            Danish.pattern("(?<![\\w-])(?:\\w*aftalen|\\w*kontrakten|samarbejdet|aftaleperioden)(?!\\w)");
    private static final Pattern IN_FORCE = Danish.pattern(
            "\\b(?:trådte|træder|trådt|træde)\\b(?:[^.;]{0,60}?) i kraft\\b"
                    + "|\\b(?:gælder|gældende|løber|løb|virkning|ikrafttrædelse|start|opstart) (?:i \\w+ \\w+ )?(?:fra|pr\\.|den|d\\.)");
    private static final Pattern ENTERED = Danish.pattern("\\bindg(?:å|år|ås|ik|ået|åede|ås)\\b");
    private static final Pattern FROM = Danish.pattern("\\b(?:fra(?: og med)?|pr\\.|med virkning fra)(?= )");
    private static final Pattern EXPIRES = Danish.pattern("\\b(?:udløber|udløbe|udløb|ophører|ophørte"
            + "|(?:løber|gælder)(?: frem)? til(?: og med)?|fra [^;]{5,40}? til(?: og med)?)\\b");
    private static final Pattern EXTENDED = Danish.pattern("\\bforlænge(?:s|r|t|de|des)?\\b|\\bforlængelse\\b");
    private static final Pattern EXTENDED_NOUN_NEAR =
            Danish.pattern("(?:\\bforlæng\\w*\\b.{0,60}?(?:aftale|kontrakt|samarbejde)"
                    + "|(?:aftale|kontrakt|samarbejde)\\w*\\b.{0,60}?\\bforlæng)");
    private static final Pattern EXTENSION_ENDS =
            Danish.pattern("\\b(?:til udløb|udløb(?:er)?|til og med|frem til|indtil|til)\\b");
    private static final Pattern END_OF_YEAR =
            Danish.pattern(" (?:og med )?(?:udgangen af (?:år(?:et)? )?|ultimo )(?<year>(?:19|20)\\d{2})(?![\\w-])");
    private static final Pattern PROVISIONAL = Danish.pattern("\\b(?:foreløbigt?|midlertidigt?)\\b");
    private static final Pattern REASON =
            Danish.pattern("(?<!\\w)(?<reason>(?:grundet|på grund af|som følge af) [^,.;]{3,160}?)"
                    + "(?=[,.;]|$| (?:er|bliver|blev|har|vil|skal|forlæng\\w*)\\b)");
    private static final Pattern ADJECTIVE = Danish.pattern("(?<![\\w.,])(\\d{1,2}|" + Danish.NUMBER_WORD
            + ")[- ]?(årige?t?)(?: \\w+){0,2} (?:\\w*aftale|\\w*kontrakt|forsøgs|prøve)");
    private static final Pattern PERIOD_OF =
            Danish.pattern("\\b\\w*(?:periode|aftale|kontrakt|samarbejde)\\w* (?:på|i|over)(?= )"
                    + "|\\b(?:løber|gælder) (?:i|over)(?= )");
    private static final Pattern TRIAL =
            Danish.pattern("\\b(?:forsøgs|prøve|afprøvnings|pilot)(?:periode|ordning|projekt)\\w*");
    private static final Pattern IN_OPERATION =
            Danish.pattern("\\b(?:er|blev|blevet) (?:overgået|gjort permanent|overført) til drift\\b");
    private static final Pattern NOTICE = Danish.pattern(
            DanishDurations.DURATION + " (?:opsigelses)?varsel|varsel (?:er |udgør )?på " + DanishDurations.DURATION);
    private static final Pattern PRICE_WORD = Danish.pattern(
            "\\b(?:\\w*pris(?:en)?|koster|\\w*betal\\w*|\\w*udgift\\w*|vederlag\\w*|honorar\\w*|abonnement\\w*|licens\\w*)\\b");
    private static final Pattern TARGET = Danish.pattern(
            "\\b(?:mindst|minimum|minimalt) (?<count>\\d{1,3}(?:\\.\\d{3})+|\\d+) (?<what>\\p{L}+)"
                    + "(?: (?:[^\\s,.;]+ ){0,3}?)?(?<span>årligt|om året|pr\\.? år|i (?:projekt|aftale|forsøgs|kontrakt)?perioden)");
    private static final Pattern HYPOTHETICAL = Danish.pattern(
            "\\b(?:automatisk|ad gangen|kan|kunne|foreslås|foreslår|ønsker|ønskes|forventes|forventer|såfremt"
                    + "|hvis|mulighed\\w*|option\\w*|overvejes|overvejer|eventuelt|evt|planlægges|bør|skulle|arbejdes på|ikke|endnu)\\b");

    private static final Pattern PARTY =
            Danish.pattern("(?:aftalen?|kontrakt(?:en)?|samarbejdet) (?:mellem|med (?!(?:\\d|" + Danish.NUMBER_WORD
                    + "|yderligere|foreløbigt?|virkning|udløb|start|varsel|henblik|endnu)(?!\\p{L}))\\p{L})");
    private static final Pattern SUPPOSED =
            Danish.pattern("\\b(?:såfremt|hvis|forvent\\w*|foreslå\\w*|ønske\\w*|option\\w*"
                    + "|eventuel\\w*|evt|kunne|anslå\\w*|skønne\\w*|ca|op til|maksimalt|højst)\\b");
    /** What comes into force here is a law or a plan, unless an agreement is named nearer. */
    private static final Pattern NO_AGREEMENT = Danish.pattern(
            "\\b\\w*(?:loven|lov|lovgivning\\w*|bekendtgørelse\\w*|forordning\\w*|regler\\w*|reform\\w*|budget\\w*|takst\\w*"
                    + "|kvalitetsstandard\\w*|ordning(?:en)?|lejemål\\w*|bevilling\\w*|projekt(?:et)?)\\b");

    private static final Pattern ABOUT_ENDING =
            Danish.pattern("aftale|kontrakt|samarbejd|\\b(?:opsig|opsag|træde ud|trædes ud|part)");
    private static final Pattern OWN_PRICE = Danish.pattern(
            "\\b(?:pris(?:en)?|årspris(?:en)?|kontraktpris(?:en)?|aftalepris(?:en)?|koster|vederlag\\w*|honorar\\w*|abonnement\\w*"
                    + "|licens\\w*|\\w*udgift\\w*(?: \\w+){0,2} (?:til|ved|for|af) (?:\\w*aftale|\\w*kontrakt|samarbejde)\\w*"
                    + "|aftalens (?:årlige |samlede )?udgift\\w*|kommunen? betaler)\\b");
    private static final Pattern ANOTHER_PRICE =
            Danish.pattern("\\b(?:tidligere|hidtil\\w*|oprindelig\\w*|fald\\w*|stig\\w*|besparelse\\w*"
                    + "|spare\\w*|husleje\\w*|løn\\w*|tilskud\\w*|kostede|var)\\b");
    private static final Pattern CONSEQUENCE = Pattern.compile(", hvorfor |; ");

    private AgreementWords() {}

    static boolean namesAgreement(String sentence) {
        return NOUN.matcher(sentence).find();
    }

    /** Whether the sentence speaks of an agreement already told of ("samarbejdsaftalen"). */
    static boolean refersBack(String sentence) {
        return DEFINITE.matcher(sentence).find();
    }

    /** Whether the sentence says with whom its agreement is, so that it cannot refer back to another's. */
    static boolean namesParty(String sentence) {
        return PARTY.matcher(sentence).find();
    }

    /** A quick look that spares most sentences the slow ones. */
    static boolean mayTell(String sentence) {
        return sentence.contains("ftale")
                || sentence.contains("ontrakt")
                || sentence.contains("amarbejde")
                || sentence.contains("orlæng");
    }

    private static boolean speaksOfOne(String sentence) {
        return namesAgreement(sentence) || refersBack(sentence);
    }

    /** Whether the nearest thing named in these words is no agreement. */
    private static boolean isOfSomethingElse(String before) {
        int other = lastEnd(NO_AGREEMENT, before);
        return other >= 0 && other > Math.max(lastEnd(NOUN, before), lastEnd(DEFINITE, before));
    }

    private static int lastEnd(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int end = -1;
        while (matcher.find()) {
            end = matcher.end();
        }
        return end;
    }

    static boolean tellsOfEntering(String sentence) {
        return ENTERED.matcher(sentence).find() || IN_FORCE.matcher(sentence).find();
    }

    static boolean tellsOfExtending(String sentence) {
        return EXTENDED.matcher(sentence).find()
                && EXTENDED_NOUN_NEAR.matcher(sentence).find();
    }

    /** Whether what the sentence tells is only possible, wished or denied; a consequence ("hvorfor") stands for itself. */
    static boolean isHypothetical(String sentence) {
        String telling = sentence;
        for (String part : CONSEQUENCE.split(sentence)) {
            if (EXTENDED.matcher(part).find() || IN_FORCE.matcher(part).find()) {
                telling = part;
            }
        }
        return HYPOTHETICAL.matcher(telling).find();
    }

    static Optional<PartialDate> inForceFrom(String sentence) {
        Matcher force = IN_FORCE.matcher(sentence);
        if (force.find()) {
            if (isOfSomethingElse(sentence.substring(0, force.start()))) {
                return Optional.empty();
            }
            Optional<PartialDate> after = DanishDates.after(sentence, force.end(), DATE_REACH);
            List<DanishDates.Dated> all = DanishDates.in(sentence);
            return after.isPresent() || all.size() != 1
                    ? after
                    : Optional.of(all.getFirst().date());
        }
        Matcher from = FROM.matcher(sentence);
        if (ENTERED.matcher(sentence).find() && namesAgreement(sentence) && from.find()) {
            return DanishDates.after(sentence, from.end(), DATE_REACH);
        }
        return Optional.empty();
    }

    static Optional<PartialDate> expires(String sentence) {
        Matcher ends = EXPIRES.matcher(sentence);
        return ends.find() && speaksOfOne(sentence) && !isOfSomethingElse(sentence.substring(0, ends.start()))
                ? DanishDates.after(sentence, ends.end(), DATE_REACH)
                : Optional.empty();
    }

    static Optional<Period> duration(String sentence) {
        Matcher adjective = ADJECTIVE.matcher(sentence);
        if (adjective.find()) {
            return DanishDurations.period(adjective.group(1), adjective.group(2));
        }
        Matcher period = PERIOD_OF.matcher(sentence);
        return period.find() ? durationAfter(sentence, period.end()) : Optional.empty();
    }

    static Optional<Period> extendedBy(String sentence) {
        Matcher extended = EXTENDED.matcher(sentence);
        return extended.find() ? durationAfterWords(sentence, extended.end()) : Optional.empty();
    }

    static Optional<PartialDate> extendedTo(String sentence) {
        Matcher extended = EXTENDED.matcher(sentence);
        if (!extended.find()) {
            return Optional.empty();
        }
        Matcher ends = EXTENSION_ENDS.matcher(sentence);
        int from = extended.end();
        while (ends.find(from)) {
            Optional<PartialDate> date = DanishDates.after(sentence, ends.end(), DATE_REACH / 2);
            Matcher year = END_OF_YEAR.matcher(sentence).region(ends.end(), sentence.length());
            if (year.lookingAt()) {
                return Optional.of(PartialDate.of(Year.of(Integer.parseInt(year.group("year")))));
            }
            if (date.isPresent()) {
                return date;
            }
            from = ends.end();
        }
        return Optional.empty();
    }

    static boolean isProvisional(String sentence) {
        return PROVISIONAL.matcher(sentence).find();
    }

    static Optional<String> reason(String sentence) {
        Matcher reason = REASON.matcher(sentence);
        return reason.find() ? Optional.of(reason.group("reason").strip()) : Optional.empty();
    }

    static boolean isTrial(String sentence) {
        return TRIAL.matcher(sentence).find();
    }

    static boolean isInOperation(String sentence) {
        return IN_OPERATION.matcher(sentence).find();
    }

    static boolean speaksOfPrice(String sentence) {
        return PRICE_WORD.matcher(sentence).find()
                && !DanishAmounts.in(sentence).isEmpty();
    }

    /** The price a sentence states as a fact. */
    static Optional<Price> price(String sentence) {
        return SUPPOSED.matcher(sentence).find()
                        || ANOTHER_PRICE.matcher(sentence).find()
                        || !OWN_PRICE.matcher(sentence).find()
                ? Optional.empty()
                : DanishAmounts.price(sentence);
    }

    static Optional<Period> notice(String sentence) {
        Matcher notice = NOTICE.matcher(sentence);
        if (!notice.find() || !ABOUT_ENDING.matcher(sentence).find()) {
            return Optional.empty();
        }
        return notice.group(1) != null
                ? DanishDurations.period(notice.group(1), notice.group(2))
                : DanishDurations.period(notice.group(3), notice.group(4));
    }

    static List<Target> targets(String sentence) {
        List<Target> targets = new ArrayList<>();
        Matcher target = TARGET.matcher(sentence);
        while (target.find()) {
            boolean term = Danish.lower(target.group("span")).startsWith("i ");
            targets.add(new Target(
                    target.group("what"),
                    new BigDecimal(target.group("count").replace(".", "")),
                    term ? Target.Span.TERM : Target.Span.YEAR));
        }
        return targets;
    }

    private static Optional<Period> durationAfter(String sentence, int place) {
        return DanishDurations.from(sentence, place)
                .filter(lasting -> lasting.start() <= place + DURATION_REACH / 2)
                .map(Lasting::period);
    }

    private static Optional<Period> durationAfterWords(String sentence, int place) {
        Optional<Lasting> lasting = DanishDurations.from(sentence, place);
        return lasting.filter(
                        found -> sentence.substring(place, found.start())
                                .matches(
                                        "(?Ui)(?:.*\\b)?(?:med|i|på|yderligere|foreløbigt?|endnu)\\s(?:yderligere |foreløbigt? |endnu )*"))
                .map(Lasting::period);
    }
}

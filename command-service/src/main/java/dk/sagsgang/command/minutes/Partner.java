package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.AgreementId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other party of an agreement as a sentence names it. The short name leaves out who runs it ({@code v/…}) and the
 * form of company, so that "Boblberg" and "Boblberg v/Shark INC. ApS" are one partner.
 */
record Partner(String printed) {

    private static final String LOWER_WORD =
            "(?!(?:om|i|på|fra|til|af|for|ved|og|som|der|at|med|mellem|under|over|efter|via|hos|et|to|tre)\\b)\\p{Ll}[\\p{Ll}-]* ";
    private static final String NAME = "(?<name>[\"”“»'’](?<quoted>[^\"”“«»'’]{2,80})[\"”“«»'’]"
            + "|\\p{Lu}[\\p{L}\\p{N}&.'/-]*(?: (?:v/ ?)?(?:\\p{Lu}|\\d)[\\p{L}\\p{N}&.'/-]*| v/ ?[\\p{L}\\p{N}&.'/-]+| &)*)";
    static final String NOUN = "(?:\\p{L}*[Aa]ftale(?:n)?|\\p{L}*[Kk]ontrakt(?:en)?)";
    private static final Pattern WITH = Pattern.compile("(?:(?<![\\p{L}-])" + NOUN
            + "(?: (?!med )[^\\s,.;:]+){0,4}|[Ii]ndg[åi]\\p{L}*(?: [^\\s,.;:]+){0,4}? samarbejde(?:t)?"
            + "|(?<![\\p{L}-])(?:S|s)amarbejdet) med (?:" + LOWER_WORD + "){0,4}?" + NAME);
    private static final Pattern BETWEEN = Pattern.compile("(?<![\\p{L}-])" + NOUN
            + "[^.;]{0,60}? mellem (?:\\p{Lu}[\\p{L}-]+ [Kk]ommune|[Kk]ommunen|Region \\p{L}+) og (?:" + LOWER_WORD
            + "){0,4}?"
            + NAME);
    private static final Pattern AND_ANOTHER = Pattern.compile("^[\"”«]?,? og (?:\\p{Ll}+ )?[\"”»]?\\p{Lu}");
    private static final Pattern RUN_BY = Pattern.compile("\\s+v/.*$");
    private static final Pattern COMPANY =
            Pattern.compile("(?i)[\\s,]+(?:aps|a/s|i/s|p/s|k/s|ivs|amba|a\\.m\\.b\\.a|smba|inc|ltd|gmbh|ab|fmba)\\.?$");
    private static final Pattern NOT_A_PARTNER = Pattern.compile(
            "(?i).*(?:kommunes?|udvalget|byrådet|rådet|staten|borgerne)$" + "|region(?: \\p{L}+)?|kommunen|kl|covid.*");

    /** The partners that a sentence names in an agreement or a co-operation with them, each once. */
    static List<Partner> in(String sentence) {
        List<Partner> partners = new ArrayList<>();
        if (!mayName(sentence)) {
            return partners;
        }
        for (Pattern pattern : List.of(WITH, BETWEEN)) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                if (AND_ANOTHER.matcher(sentence.substring(matcher.end())).find()) {
                    continue;
                }
                String quoted = matcher.group("quoted");
                Partner partner = new Partner(tidy(quoted == null ? matcher.group("name") : quoted));
                if (!partner.printed.isEmpty()
                        && !NOT_A_PARTNER.matcher(partner.printed).matches()
                        && partners.stream().noneMatch(partner::sameAs)) {
                    partners.add(partner);
                }
            }
        }
        return partners;
    }

    /** Whether a sentence names parties joined by "og", which may be two partners or one with "og" in its name. */
    static boolean areUnclear(String sentence) {
        if (!mayName(sentence)) {
            return false;
        }
        for (Pattern pattern : List.of(WITH, BETWEEN)) {
            Matcher matcher = pattern.matcher(sentence);
            while (matcher.find()) {
                if (AND_ANOTHER.matcher(sentence.substring(matcher.end())).find()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Most sentences speak of no agreement: this quick look spares them the slow one. */
    private static boolean mayName(String sentence) {
        return sentence.contains("ftale") || sentence.contains("ontrakt") || sentence.contains("amarbejde");
    }

    private static String tidy(String name) {
        String bare = name.strip();
        while (bare.endsWith(".") || bare.endsWith("'") || bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        return bare;
    }

    String shortName() {
        String name = RUN_BY.matcher(printed).replaceFirst("");
        String before;
        do {
            before = name;
            name = COMPANY.matcher(name).replaceFirst("");
        } while (!name.equals(before));
        return name;
    }

    boolean sameAs(Partner other) {
        return shortName().equalsIgnoreCase(other.shortName());
    }

    boolean isNamedIn(String text) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(shortName()) + "s?(?![\\p{L}\\p{N}.]\\p{L}|\\p{L})")
                .matcher(text)
                .find();
    }

    AgreementId id() {
        String slug = Danish.lower(Normalizer.normalize(shortName(), Normalizer.Form.NFC))
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return new AgreementId(slug.substring(0, Math.min(60, slug.length())).replaceAll("-+$", ""));
    }
}

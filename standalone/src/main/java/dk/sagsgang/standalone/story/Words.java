package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Target;
import java.util.Locale;
import java.util.Map;

/** The Danish words for the codes of the contract, each with its code in brackets where a precise reader wants it. */
final class Words {

    private static final Map<String, String> PHASES = Map.of(
            "OPENED", "oprettet",
            "ON_AGENDA", "på dagsordenen",
            "RECOMMENDED", "indstillet",
            "DECIDED", "besluttet",
            "IN_EFFECT", "i kraft",
            "CLOSED", "afsluttet");

    private static final Map<String, String> PROGRESS = Map.of(
            "OPSTAAET", "opstået",
            "OPLYST", "oplyst",
            "AFGJORT", "afgjort",
            "AFSLUTTET", "afsluttet");

    private static final Map<String, String> STATUSES = Map.of(
            "ENTERED", "indgået",
            "EXTENDED", "forlænget",
            "TERMINATED", "opsagt");

    private static final Map<String, String> RUNNING = Map.of("YES", "ja", "NO", "nej", "UNCERTAIN", "uvist");

    private Words() {}

    static String outcome(Outcome outcome) {
        String word = switch (outcome) {
            case APPROVED -> "godkendt";
            case APPROVED_WITH_CHANGES -> "godkendt med ændringer";
            case NOTED -> "taget til efterretning";
            case REJECTED -> "forkastet";
            case POSTPONED -> "udsat";
            case REFERRED -> "sendt videre";
            case DISCUSSED -> "drøftet";
            case NO_REMARKS -> "ingen bemærkninger";
        };
        return word + " [" + outcome + "]";
    }

    static String kind(AgreementKind kind) {
        return switch (kind) {
            case TRIAL -> "forsøg";
            case OPERATION -> "drift";
        };
    }

    static String openness(Openness openness) {
        return switch (openness) {
            case OPEN -> "åbent punkt";
            case CLOSED -> "lukket punkt";
        };
    }

    static String purpose(Purpose purpose) {
        return switch (purpose) {
            case DECISION -> "til beslutning";
            case INFORMATION -> "til orientering";
        };
    }

    static String stage(AllotmentStage stage) {
        return switch (stage) {
            case PROPOSED -> "foreslået";
            case RECOMMENDED -> "anbefalet videre";
            case GRANTED -> "bevilget";
        };
    }

    static String per(Price.Per per) {
        return switch (per) {
            case YEAR -> "om året";
            case MONTH -> "om måneden";
            case ONCE -> "én gang";
        };
    }

    static String vat(Price.Vat vat) {
        return switch (vat) {
            case EXCLUDED -> ", ekskl. moms";
            case INCLUDED -> ", inkl. moms";
            case UNSTATED -> "";
        };
    }

    static String target(Target target) {
        String span = switch (target.span()) {
            case YEAR -> " om året";
            case TERM -> " i perioden";
        };
        return "mindst " + Danish.number(target.minimum()) + " " + target.indicator() + span;
    }

    static String phase(String code) {
        return known(PHASES, code);
    }

    static String progress(String code) {
        return known(PROGRESS, code);
    }

    static String status(String code) {
        return known(STATUSES, code);
    }

    static String running(String code) {
        return known(RUNNING, code);
    }

    private static String known(Map<String, String> words, String code) {
        String word = words.get(code.toUpperCase(Locale.ROOT).replace(' ', '_'));
        return word == null ? "[" + code + "]" : word + " [" + code + "]";
    }
}

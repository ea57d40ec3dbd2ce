package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.prose.Sentence;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the agreements that an item tells of. An agreement is read only with its partner and the date it came into
 * force; a sentence that looks like one but lacks either is a doubt. What a recommendation asks for counts only where
 * the decision approved that very point.
 */
final class Agreements {

    private static final Pattern BETWEEN_OTHERS =
            Danish.pattern("\\bmellem (?!.{0,80}\\b(?:kommunen?|region \\w+)\\b)");

    /** A public body as a party; whether it is this very authority is asked by name. */
    private static final Pattern PUBLIC_BODY =
            Pattern.compile("(?<![\\p{L}-])(?:\\p{Lu}\\p{L}+(?:-\\p{Lu}\\p{L}+)? [Kk]ommune"
                    + "|Region \\p{Lu}\\p{L}+|KL|Danske Regioner|[Rr]egeringen|[Ss]taten)(?!\\p{L})");

    private static final Pattern OWN = Danish.pattern("\\b(?:kommunen|vi|udvalget|administrationen|forvaltningen)\\b");
    private static final Pattern TELLING = Danish.pattern("\\b(?:forlæng|indgå)");
    private static final Pattern SENT_ON_ONLY = Danish.pattern(
            "\\b(?:anbefal\\w*|indstill\\w*|arbejdes? videre|undersøg\\w*|vurder\\w*|drøft\\w*|tages stilling)\\b");

    /** More partners than any item has; each is looked for in every sentence. */
    private static final int MOST_PARTNERS = 40;

    private static final int MOST_POINTS = 200;

    private final ReadItem item;
    private final @Nullable String authority;
    private final List<Sentence> prose;
    private final Doubts doubts;
    private final List<AgreementNotes> notes = new ArrayList<>();
    private boolean partnersUnclear;

    private Agreements(ReadItem item, List<Sentence> prose, @Nullable String authority, Doubts doubts) {
        this.item = item;
        this.authority = authority;
        this.prose = prose;
        this.doubts = doubts;
    }

    static List<ReadAgreement> read(ReadItem item, List<Sentence> prose, @Nullable String authority, Doubts doubts) {
        List<Sentence> readable =
                prose.stream().filter(sentence -> !sentence.isTooLong()).toList();
        if (readable.size() < prose.size()) {
            doubts.add("SENTENCE_TOO_LONG", "agreements", "En meget lang sætning er ikke læst.", item.lines());
        }
        Agreements agreements = new Agreements(item, readable, authority, doubts);
        agreements.findPartners();
        if (agreements.notes.size() > MOST_PARTNERS) {
            doubts.add("AGREEMENTS_TOO_MANY", "agreements", "Punktet nævner for mange aftaleparter.", item.lines());
            return List.of();
        }
        readable.forEach(sentence -> agreements.take(sentence.text(), sentence.lines(), false));
        agreements.takeRecommendation();
        readable.forEach(agreements::reportTarget);
        return agreements.complete();
    }

    private void findPartners() {
        for (Sentence sentence : prose) {
            if (notes.size() > MOST_PARTNERS) {
                return;
            }
            if (isOfOthers(sentence.text())) {
                doubts.add(
                        "AGREEMENT_OF_OTHERS",
                        "agreements",
                        "»" + Quotes.shortened(sentence.text()) + "« er læst som andres aftale.",
                        sentence.lines());
                continue;
            }
            Partner.in(sentence.text()).forEach(partner -> name(partner, sentence.lines()));
            if (Partner.areUnclear(sentence.text())) {
                partnersUnclear = true;
                doubts.add(
                        "PARTNER_UNCLEAR",
                        "agreements",
                        "»" + Quotes.shortened(sentence.text()) + "« kan nævne én eller flere aftaleparter.",
                        sentence.lines());
            }
        }
        for (Found<String> point :
                item.recommendation().stream().limit(MOST_PARTNERS).toList()) {
            Partner.in(point.value()).forEach(partner -> name(partner, point.lines()));
        }
    }

    private void name(Partner partner, LineRange lines) {
        for (AgreementNotes known : notes) {
            if (known.partner().sameAs(partner)) {
                known.naming(partner, lines);
                return;
            }
        }
        AgreementNotes fresh = new AgreementNotes(partner, doubts);
        fresh.naming(partner, lines);
        notes.add(fresh);
    }

    /** Whether another public body is named as the party before the agreement is, and this authority nowhere. */
    private boolean isOfOthers(String sentence) {
        Matcher body = PUBLIC_BODY.matcher(sentence);
        if (OWN.matcher(sentence).find() || !body.find()) {
            return false;
        }
        boolean municipality = Danish.lower(body.group()).endsWith(" kommune");
        boolean own = authority == null ? municipality : sentence.contains(authority);
        return !own
                && AgreementWords.namesAgreement(sentence.substring(body.end()))
                && !AgreementWords.namesAgreement(sentence.substring(0, body.start()));
    }

    private void take(String sentence, LineRange lines, boolean decidedHere) {
        boolean silent = !AgreementWords.mayTell(sentence) || isOfOthers(sentence);
        if (silent && (notes.isEmpty() || isOfOthers(sentence))) {
            return;
        }
        boolean extending = AgreementWords.tellsOfExtending(sentence);
        boolean entering = AgreementWords.namesAgreement(sentence) && AgreementWords.tellsOfEntering(sentence);
        boolean price = AgreementWords.speaksOfPrice(sentence);
        AgreementNotes about = about(sentence);
        if (about == null) {
            if ((extending || entering) && !BETWEEN_OTHERS.matcher(sentence).find()) {
                doubts.add(
                        "AGREEMENT_INCOMPLETE",
                        "agreements",
                        "»" + Quotes.shortened(sentence) + "« ligner en aftale, men det er uklart med hvem.",
                        lines);
            } else if (price && !notes.isEmpty()) {
                doubts.add(
                        "PRICE_UNATTACHED",
                        "price",
                        "Beløbet er ikke læst som aftalens pris: aftalen nævnes ikke.",
                        lines);
            }
            return;
        }
        boolean certain = !AgreementWords.isHypothetical(sentence);
        if (!certain && (extending || entering) && states(sentence)) {
            doubts.add(
                    "AGREEMENT_UNCERTAIN",
                    "agreements",
                    "»" + Quotes.shortened(sentence) + "« taler om aftalen som en mulighed og er ikke læst.",
                    lines);
        }
        about.state(sentence, lines, certain);
        if (extending && certain) {
            about.extend(sentence, lines, decidedHere);
        }
    }

    /** A target that no agreement of the item holds: there is no command for such a one. */
    private void reportTarget(Sentence sentence) {
        if (about(sentence.text()) == null
                && !AgreementWords.targets(sentence.text()).isEmpty()
                && !AgreementWords.isHypothetical(sentence.text())) {
            doubts.add(
                    "TARGET_UNATTACHED",
                    "agreements",
                    "»" + Quotes.shortened(sentence.text()) + "« sætter et mål uden for en aftale; det er ikke læst.",
                    sentence.lines());
        }
    }

    private static boolean states(String sentence) {
        return AgreementWords.inForceFrom(sentence).isPresent()
                || AgreementWords.extendedBy(sentence).isPresent()
                || AgreementWords.extendedTo(sentence).isPresent();
    }

    /** The agreement a sentence speaks of: the partner it names, or the item's only one where it refers back to it. */
    private @Nullable AgreementNotes about(String sentence) {
        List<AgreementNotes> named = notes.stream()
                .filter(known -> known.partner().isNamedIn(sentence))
                .toList();
        if (named.size() == 1) {
            return named.getFirst();
        }
        boolean refersBack = AgreementWords.refersBack(sentence) && !AgreementWords.namesParty(sentence);
        return named.isEmpty() && notes.size() == 1 && !partnersUnclear && refersBack ? notes.getFirst() : null;
    }

    private void takeRecommendation() {
        int points = Math.min(item.recommendation().size(), MOST_POINTS);
        for (int point = 1; point <= points; point++) {
            Found<String> asked = item.recommendation().get(point - 1);
            boolean tells = AgreementWords.tellsOfExtending(asked.value())
                    || (AgreementWords.namesAgreement(asked.value()) && AgreementWords.tellsOfEntering(asked.value()));
            if (isApproved(point) && (!tells || decidesHere(asked.value()))) {
                take(asked.value(), asked.lines(), true);
            } else if (tells) {
                doubts.add(
                        "AGREEMENT_ONLY_PROPOSED",
                        "agreements",
                        "»" + Quotes.shortened(asked.value()) + "« er indstillet, men ikke godkendt som sådan.",
                        asked.lines());
            }
        }
    }

    /** What is only recommended to another body, looked into, or approved with a proviso is not decided here. */
    private boolean decidesHere(String point) {
        Found<String> decision = item.decision();
        return item.referredTo().isEmpty()
                && !SENT_ON_ONLY.matcher(TELLING.split(point, 2)[0]).find()
                && decision != null
                && !OutcomeWords.hasProviso(decision.value());
    }

    private boolean isApproved(int point) {
        return item.points().stream()
                .anyMatch(answer -> answer.point() == point && answer.outcome() == Outcome.APPROVED);
    }

    private List<ReadAgreement> complete() {
        List<ReadAgreement> complete = new ArrayList<>();
        for (AgreementNotes known : notes) {
            if (known.hasStart()) {
                ReadAgreement agreement = known.agreement(item.position());
                if (agreement.terms().inForceFrom() != null) {
                    complete.add(agreement);
                }
            } else {
                doubts.add(
                        "AGREEMENT_INCOMPLETE",
                        "agreements",
                        "Der nævnes en aftale eller et samarbejde med »"
                                + Quotes.shortened(known.partner().printed())
                                + "«, men ikke hvornår det trådte i kraft.",
                        known.firstLines().orElse(item.lines()));
            }
        }
        return complete;
    }
}

package dk.sagsgang.standalone.story;

import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.events.values.Votes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sentences about what was decided. */
final class Decided {

    private Decided() {}

    static String told(Decision decision) {
        List<String> parts = new ArrayList<>();
        parts.add(Words.outcome(decision.outcome()) + ". »" + decision.text() + "«");
        if (!decision.points().isEmpty()) {
            parts.add("Svar på punkterne: "
                    + Danish.enumeration(
                            decision.points().stream().map(Decided::answer).toList()));
        }
        Votes votes = decision.votes();
        if (votes != null) {
            parts.add("Stemmer: " + votes.inFavour() + " for, " + votes.against() + " imod, " + votes.abstaining()
                    + " hverken for eller imod");
        }
        decision.remarks().forEach(remark -> parts.add("Bemærkning: " + remark));
        decision.reservations().forEach(reservation -> parts.add("Forbehold: " + reservation));
        decision.dissents()
                .forEach(dissent -> parts.add(
                        "Mindretalsudtalelse af " + dissent.member().name() + Phrases.why(dissent.statement())));
        named(parts, "Fraværende", decision.absent());
        named(parts, "Inhabil", decision.disqualified());
        decision.substitutions()
                .forEach(it -> parts.add("Stedfortræder for " + it.member().name() + ": "
                        + it.substitute().name()));
        if (!decision.referredTo().isEmpty()) {
            parts.add("Sendt til "
                    + Danish.enumeration(decision.referredTo().stream()
                            .map(CommitteeCode::value)
                            .toList()));
        }
        return parts.stream()
                .map(part -> part.endsWith(".") || part.endsWith(".«") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    static String cited(EarlierDecisionCited event) {
        CommitteeCode committee = event.committee();
        Integer number = event.number();
        Outcome outcome = event.outcome();
        return "Omtaler en tidligere beslutning, som ikke selv er registreret: "
                + Danish.date(event.decidedOn())
                + (committee == null ? "" : " i " + committee)
                + (number == null ? "" : ", punkt " + number)
                + (outcome == null ? "" : ", " + Words.outcome(outcome))
                + ". »" + event.text() + "«";
    }

    private static String answer(PointOutcome point) {
        Text text = point.text();
        String which = point.recommendation() == 1 ? "" : "indstilling " + point.recommendation() + ", ";
        return "(" + which + point.point() + ") " + Words.outcome(point.outcome())
                + (text == null ? "" : " »" + text + "«");
    }

    private static void named(List<String> parts, String what, List<Person> people) {
        if (!people.isEmpty()) {
            parts.add(what + ": "
                    + Danish.enumeration(people.stream().map(Person::name).toList()));
        }
    }
}

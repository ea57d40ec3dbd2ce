package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.rules.Reason.*;

import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Substitution;
import java.util.List;

/** Decisions that differ in what a rule asks about, and the commands that record and correct them. */
final class Decisions {

    private Decisions() {}

    static RecordDecision record(AgendaItem item, Decision it) {
        return new RecordDecision(
                item,
                it.outcome(),
                it.text(),
                it.points(),
                it.votes(),
                it.remarks(),
                it.reservations(),
                it.dissents(),
                it.absent(),
                it.disqualified(),
                it.substitutions(),
                it.referredTo(),
                it.procedural());
    }

    static CorrectDecision correct(Decision it) {
        return new CorrectDecision(
                ITEM,
                it.outcome(),
                it.text(),
                it.points(),
                it.votes(),
                it.remarks(),
                it.reservations(),
                it.dissents(),
                it.absent(),
                it.disqualified(),
                it.substitutions(),
                it.referredTo(),
                it.procedural(),
                text("Skrivefejl"));
    }

    static Decision answering(PointOutcome... points) {
        return decision(Outcome.APPROVED, List.of(points), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static PointOutcome point(int recommendation, int point) {
        return new PointOutcome(recommendation, point, Outcome.APPROVED, null);
    }

    static Decision referred(CommitteeCode... to) {
        return decision(Outcome.REFERRED, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(to));
    }

    static Decision attended(
            List<Person> dissenting, List<Person> absent, List<Person> disqualified, Substitution... substitutions) {
        List<Dissent> dissents =
                dissenting.stream().map(it -> new Dissent(it, text("Imod"))).toList();
        return decision(Outcome.APPROVED, List.of(), dissents, absent, disqualified, List.of(substitutions), List.of());
    }

    private static Decision decision(
            Outcome outcome,
            List<PointOutcome> points,
            List<Dissent> dissents,
            List<Person> absent,
            List<Person> disqualified,
            List<Substitution> substitutions,
            List<CommitteeCode> referredTo) {
        return new Decision(
                outcome,
                text("Godkendt."),
                points,
                null,
                List.of(),
                List.of(),
                dissents,
                absent,
                disqualified,
                substitutions,
                referredTo,
                false);
    }
}

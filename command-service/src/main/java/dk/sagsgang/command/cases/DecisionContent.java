package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.MEMBER_NAMED_TWICE;
import static dk.sagsgang.command.rules.Reason.MEMBER_NOT_PRESENT;
import static dk.sagsgang.command.rules.Reason.POINT_ANSWERED_TWICE;
import static dk.sagsgang.command.rules.Reason.POINT_NOT_RECOMMENDED;
import static dk.sagsgang.command.rules.Reason.REFERRED_TO_NOBODY;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.Dissent;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.PointOutcome;
import dk.sagsgang.events.values.Substitution;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a decision may say, recorded or corrected: it answers what was recommended, in the name of those there. */
final class DecisionContent {

    private DecisionContent() {}

    static void check(Decision decision, ItemState item, MeetingOnRecord meeting) {
        checkPoints(decision, item);
        if (decision.outcome() == Outcome.REFERRED && decision.referredTo().isEmpty()) {
            throw new Rejected(REFERRED_TO_NOBODY, "Say to which committee the matter was referred.", "referredTo");
        }
        checkNamedOnce(decision.absent(), "absent");
        checkNamedOnce(decision.disqualified(), "disqualified");
        checkNamedOnce(
                decision.substitutions().stream().map(Substitution::member).toList(), "substitutions");
        checkNamedOnce(
                decision.substitutions().stream().map(Substitution::substitute).toList(), "substitutions");
        for (Dissent dissent : decision.dissents()) {
            if (!tookPart(dissent.member(), decision, meeting)) {
                throw new Rejected(
                        MEMBER_NOT_PRESENT, "Only a member who took part in the item can dissent.", "dissents");
            }
        }
    }

    /** Whether every point that was answered had been recommended. */
    static boolean answersOnlyWhatWasRecommended(Decision decision, ItemState item) {
        return decision.points().stream().allMatch(it -> {
            RecommendationState recommendation = item.recommendation(it.recommendation());
            return recommendation != null && recommendation.asksFor(it.point());
        });
    }

    /**
     * Whether someone sat in the committee when the item was decided: present at the meeting, or as a substitute, and
     * neither absent from the item, disqualified nor substituted. Who is not named as present was not there.
     */
    static boolean tookPart(Person person, Decision decision, MeetingOnRecord meeting) {
        boolean away = contains(decision.absent(), person)
                || contains(decision.disqualified(), person)
                || decision.substitutions().stream().anyMatch(it -> same(it.member(), person));
        return !away
                && (contains(meeting.present(), person)
                        || decision.substitutions().stream().anyMatch(it -> same(it.substitute(), person)));
    }

    private static void checkPoints(Decision decision, ItemState item) {
        if (!answersOnlyWhatWasRecommended(decision, item)) {
            throw new Rejected(POINT_NOT_RECOMMENDED, "Only points that were recommended can be answered.", "points");
        }
        Set<List<Integer>> answered = new HashSet<>();
        for (PointOutcome it : decision.points()) {
            if (!answered.add(List.of(it.recommendation(), it.point()))) {
                throw new Rejected(
                        POINT_ANSWERED_TWICE,
                        "Point " + it.point() + " of recommendation " + it.recommendation() + " is answered twice.",
                        "points");
            }
        }
    }

    private static void checkNamedOnce(List<Person> people, String field) {
        if (people.stream().map(Person::subject).distinct().count() < people.size()) {
            throw new Rejected(MEMBER_NAMED_TWICE, "Someone is named twice.", field);
        }
    }

    private static boolean contains(List<Person> people, Person person) {
        return people.stream().anyMatch(it -> same(it, person));
    }

    /** People are told apart by their subject id; a name may be written in several ways. */
    private static boolean same(Person one, Person other) {
        return one.subject().equals(other.subject());
    }
}

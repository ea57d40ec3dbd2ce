package dk.sagsgang.query.screens.actions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Why a case does not take a command now, one named rule for each reason. They mirror those of command-service's refusals
 * that no content of a form could avoid; the rules that count are there, and what is offered here may still be refused.
 */
// The rules are lambdas without state, and the sets are copies that nobody can change.
@SuppressWarnings("ImmutableEnumChecker")
enum CaseObstacle {
    CLOSED(it -> it.it().isClosed()),
    NOT_CLOSED(it -> !it.it().isClosed(), "reopen-case"),
    NO_MEETING(it -> it.meetingsToBePlacedOn().isEmpty(), "place-on-agenda"),
    NO_ITEM(
            it -> it.it().agendaItems().isEmpty(),
            "submit-brief",
            "remove-from-agenda",
            "propose-recommendation",
            "amend-recommendation",
            "withdraw-recommendation",
            "record-decision"),
    ALL_DECIDED(
            it -> it.undecided().isEmpty(),
            "remove-from-agenda",
            "propose-recommendation",
            "amend-recommendation",
            "withdraw-recommendation",
            "record-decision"),
    NO_RECOMMENDATION(
            it -> it.withStandingRecommendation().isEmpty(), "amend-recommendation", "withdraw-recommendation"),
    NOT_HELD(it -> it.toDecide().isEmpty(), "record-decision"),
    NOT_DECIDED(it -> it.decided().isEmpty(), "correct-decision", "halt-decision"),
    NOTHING_TO_HALT(it -> it.toHalt().isEmpty(), "halt-decision"),
    NO_AGREEMENT(
            it -> it.it().agreements().isEmpty(),
            "amend-agreement",
            "extend-agreement",
            "terminate-agreement",
            "move-agreement-to-operation"),
    NO_AGREEMENT_RUNS(it -> it.running().isEmpty(), "extend-agreement", "terminate-agreement"),
    NO_TRIAL(it -> it.trials().isEmpty(), "move-agreement-to-operation"),
    NOTHING_DUE(it -> it.openFollowUps().isEmpty(), "complete-follow-up"),
    NOTHING_RESTRICTED(it -> it.it().restrictions().isEmpty(), "lift-restriction"),
    NO_FINDING(it -> it.findings().isEmpty(), "dismiss-finding"),
    NO_COMMITTEE(it -> it.committees().isEmpty(), "transfer-case");

    private final Predicate<Situation> stands;
    private final Set<String> commands;

    CaseObstacle(Predicate<Situation> stands, String... commands) {
        this.stands = stands;
        this.commands = Set.copyOf(List.of(commands));
    }

    /** What stands in the way of the command, the first of all that does; empty where the case takes it. */
    static Optional<CaseObstacle> of(String command, Situation situation) {
        return Arrays.stream(values())
                .filter(it -> it.concerns(command) && it.stands.test(situation))
                .findFirst();
    }

    private boolean concerns(String command) {
        return this == CLOSED ? !command.equals("reopen-case") : commands.contains(command);
    }
}

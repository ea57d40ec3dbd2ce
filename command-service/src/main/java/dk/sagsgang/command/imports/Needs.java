package dk.sagsgang.command.imports;

import dk.sagsgang.command.cases.AllotFunding;
import dk.sagsgang.command.cases.AmendAgreement;
import dk.sagsgang.command.cases.AmendRecommendation;
import dk.sagsgang.command.cases.CorrectDecision;
import dk.sagsgang.command.cases.EnterAgreement;
import dk.sagsgang.command.cases.ExtendAgreement;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.meetings.PublishMinutes;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which earlier steps of a plan each step needs: its case and its place on the agenda, the meeting and that it was held,
 * the recommendation that is answered, the decision or the agreement that is built on. Where the meeting itself is in
 * doubt everything after it needs it, since its day is the day on which everything was stated.
 */
final class Needs {

    private Needs() {}

    /** The same steps, each with the numbers of those it needs. */
    static List<Step> told(List<Step> steps) {
        List<Step> told = new ArrayList<>();
        for (Step step : steps) {
            List<Integer> needs = new ArrayList<>();
            for (int number = 1; number <= told.size(); number++) {
                if (needs(step, told.get(number - 1))) {
                    needs.add(number);
                }
            }
            told.add(step.needing(needs));
        }
        return told;
    }

    private static boolean needs(Step later, Step earlier) {
        boolean sameStream = later.stream().equals(earlier.stream());
        boolean sameItem = sameStream && Objects.equals(later.item(), earlier.item());
        Object command = later.command();
        return switch (earlier.command()) {
            case EstablishCommittee it -> sameStream || command instanceof ScheduleMeeting;
            case ScheduleMeeting it -> sameStream || command instanceof PlaceOnAgenda || earlier.isDoubted();
            case HoldMeeting it -> decides(command) || command instanceof PublishMinutes;
            case OpenCase it -> sameStream;
            case PlaceOnAgenda it -> sameItem;
            case ProposeRecommendation it -> sameItem && (decides(command) || command instanceof AmendRecommendation);
            case AmendRecommendation it -> sameItem && decides(command);
            case RecordDecision it -> sameStream && it.item().equals(decidedAt(command));
            case EnterAgreement it -> sameStream && it.agreement().equals(agreement(command));
            case AmendAgreement it -> sameStream && it.agreement().equals(agreement(command));
            default -> false;
        };
    }

    private static boolean decides(Object command) {
        return command instanceof RecordDecision || command instanceof CorrectDecision;
    }

    private static @Nullable AgendaItem decidedAt(Object command) {
        return switch (command) {
            case ExtendAgreement it -> it.decidedAt();
            case AllotFunding it -> it.decidedAt();
            default -> null;
        };
    }

    private static @Nullable AgreementId agreement(Object command) {
        return switch (command) {
            case AmendAgreement it -> it.agreement();
            case ExtendAgreement it -> it.agreement();
            default -> null;
        };
    }
}

package dk.sagsgang.query.streams;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.DecisionCorrected;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.EarlierDecisionCited;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.CommitteeCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The committees that an event names, and those of them that its stream is with from this event on: a case by standing
 * on an agenda, by a decision or by transfer, a meeting by being called.
 */
record Naming(List<String> named, List<String> joined) {
    static final Naming NONE = new Naming(List.of(), List.of());

    /** The events that can name a committee at all; the others need not be read for it. */
    static final Set<String> TYPES = Set.of(
            "CasePlacedOnAgenda",
            "CaseTransferred",
            "DecisionRecorded",
            "DecisionCorrected",
            "EarlierDecisionCited",
            "MeetingScheduled",
            "CommitteeEstablished",
            "CommitteeDissolved");

    /** What the event names; nothing where it cannot be read, which the intake tells of. */
    static Naming of(CloudEventRecord event) {
        String type = event.type();
        if (!TYPES.contains(type)) {
            return NONE;
        }
        try {
            return of(EventJson.read(type, event.revision(), event.value()));
        } catch (RuntimeException e) {
            return NONE;
        }
    }

    static Naming of(DomainEvent event) {
        return switch (event) {
            case CasePlacedOnAgenda it -> with(it.routedTo()).joining(it.committee());
            case CaseTransferred it -> NONE.joining(it.from(), it.to());
            case DecisionRecorded it -> with(it.decision().referredTo()).joining(it.committee());
            case DecisionCorrected it -> with(it.decision().referredTo());
            case EarlierDecisionCited it -> it.committee() == null ? NONE : with(List.of(it.committee()));
            case MeetingScheduled it -> NONE.joining(it.committee());
            case CommitteeEstablished it -> with(List.of(it.committee()));
            case CommitteeDissolved it -> it.successor() == null ? NONE : with(List.of(it.successor()));
            default -> NONE;
        };
    }

    private static Naming with(Collection<CommitteeCode> named) {
        return new Naming(named.stream().map(CommitteeCode::value).toList(), List.of());
    }

    private Naming joining(@Nullable CommitteeCode... committees) {
        List<String> codes = new ArrayList<>();
        Arrays.stream(committees).filter(it -> it != null).forEach(it -> codes.add(it.value()));
        List<String> all = new ArrayList<>(named);
        all.addAll(codes);
        return new Naming(List.copyOf(all), List.copyOf(codes));
    }
}

package dk.sagsgang.command.minutes;

import java.util.List;

/** What an item tells beside its decision: who was away, dissented, reserved a stand or had words entered, and votes. */
public record ReadProceedings(
        List<Found<String>> absent,
        List<ReadStatement> dissent,
        List<ReadStatement> reservations,
        List<ReadStatement> remarks,
        List<ReadVotes> votes,
        List<ReadPriorDecision> priorDecisions) {

    /** An item that tells nothing of the kind. */
    static final ReadProceedings NONE =
            new ReadProceedings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public ReadProceedings {
        absent = List.copyOf(absent);
        dissent = List.copyOf(dissent);
        reservations = List.copyOf(reservations);
        remarks = List.copyOf(remarks);
        votes = List.copyOf(votes);
        priorDecisions = List.copyOf(priorDecisions);
    }
}

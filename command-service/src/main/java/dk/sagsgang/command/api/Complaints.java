package dk.sagsgang.command.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers everything that is wrong with a body, so that one answer names it all; of a flood only the first 50. */
final class Complaints {

    private static final int MOST = 50;

    /** What may be wrong with a field; the first of these that occurs is the reason given. */
    enum Trouble {
        UNKNOWN_FIELD("The body has a field that this command does not know."),
        MISSING_FIELD("The body lacks a field that this command needs."),
        INVALID_VALUE("The body has a field with a value that it cannot have.");

        private final String detail;

        Trouble(String detail) {
            this.detail = detail;
        }
    }

    private record Complaint(Trouble trouble, Problem.Field field) {}

    private final List<Complaint> complaints = new ArrayList<>();

    void add(Trouble trouble, Pointer at, String message) {
        if (complaints.size() < MOST) {
            complaints.add(new Complaint(trouble, new Problem.Field(at.toString(), message)));
        }
    }

    int count() {
        return complaints.size();
    }

    void refuseIfAny() {
        complaints.stream()
                .map(Complaint::trouble)
                .min(Comparator.naturalOrder())
                .ifPresent(trouble -> {
                    throw new Refusal(
                            400,
                            trouble.name(),
                            trouble.detail,
                            complaints.stream().map(Complaint::field).toList());
                });
    }
}

package dk.sagsgang.query.screens.meetings;

/** Which colour goes with what is said in words beside it. */
final class Tone {
    private Tone() {}

    static String of(String status) {
        return switch (status) {
            case "AGENDA_PUBLISHED" -> "now";
            case "HELD" -> "warn";
            case "MINUTES_PUBLISHED" -> "good";
            case "CANCELLED" -> "past";
            default -> "";
        };
    }

    static String ofOutcome(String outcome) {
        return switch (outcome) {
            case "APPROVED", "APPROVED_WITH_CHANGES" -> "good";
            case "REJECTED" -> "alarm";
            case "POSTPONED", "REFERRED" -> "now";
            default -> "";
        };
    }
}

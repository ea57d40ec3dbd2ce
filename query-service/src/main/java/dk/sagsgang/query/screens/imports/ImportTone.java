package dk.sagsgang.query.screens.imports;

/** Which colour goes with what is said of an import or a fact in words beside it. */
final class ImportTone {
    private ImportTone() {}

    static String of(String status, int waiting) {
        return switch (status) {
            case "WAITING" -> "warn";
            case "APPLIED" -> waiting > 0 ? "warn" : "good";
            default -> "past";
        };
    }

    static String ofFact(String status) {
        return switch (status) {
            case "WAITING" -> "warn";
            case "RECORDED", "ACCEPTED" -> "good";
            case "CHANGED" -> "now";
            default -> "past";
        };
    }
}

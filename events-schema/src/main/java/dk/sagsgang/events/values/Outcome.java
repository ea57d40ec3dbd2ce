package dk.sagsgang.events.values;

/** What became of an agenda item, in the words that Danish minutes use. */
public enum Outcome {
    /** Godkendt, tiltrådt. */
    APPROVED,
    /** Godkendt med ændringer. */
    APPROVED_WITH_CHANGES,
    /** Taget til efterretning. */
    NOTED,
    /** Forkastet, afslået. */
    REJECTED,
    /** Udsat. */
    POSTPONED,
    /** Sendt videre til et andet udvalg. */
    REFERRED,
    /** Drøftet. */
    DISCUSSED,
    /** Ingen bemærkninger, ingen meddelelser. */
    NO_REMARKS;

    /** Whether the outcome binds anyone: one that merely took note, discussed or had no remarks does not. */
    public boolean isBinding() {
        return switch (this) {
            case APPROVED, APPROVED_WITH_CHANGES, REJECTED, POSTPONED, REFERRED -> true;
            case NOTED, DISCUSSED, NO_REMARKS -> false;
        };
    }
}

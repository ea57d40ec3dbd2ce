package dk.sagsgang.events.authorities;

/** Which facts that are read from documents wait for someone to look at them before they are recorded. */
public enum ImportReview {
    /** Those that leave a doubt. */
    DOUBTFUL,
    ALL
}

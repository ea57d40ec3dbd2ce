package dk.sagsgang.command.minutes;

/** Whether a document tells what a meeting is to decide, or what it decided. */
public enum DocumentKind {
    AGENDA,
    MINUTES
}

package dk.sagsgang.events.values;

/** Whether an agreement is tried out or in regular operation (drift). */
public enum AgreementKind {
    TRIAL,
    OPERATION
}

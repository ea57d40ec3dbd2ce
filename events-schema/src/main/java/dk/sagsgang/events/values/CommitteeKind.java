package dk.sagsgang.events.values;

/** What sort of committee it is: a standing committee, the council itself, the finance committee, or another. */
public enum CommitteeKind {
    STANDING,
    FINANCE,
    COUNCIL,
    OTHER
}

package dk.sagsgang.events.values;

/** What sort of authority it is: some rules, such as a member's right to halt a decision, bind municipalities alone. */
public enum AuthorityKind {
    MUNICIPALITY,
    REGION,
    HEALTH_CLUSTER,
    OTHER
}

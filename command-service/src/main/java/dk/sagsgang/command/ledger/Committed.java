package dk.sagsgang.command.ledger;

/** What a unit of work left in the ledger: where its events stand, and the version of its subject's last one. */
public record Committed(Appended appended, long version) {

    public static final String RESOURCE = "dk.sagsgang.command.ledger.Committed";
}

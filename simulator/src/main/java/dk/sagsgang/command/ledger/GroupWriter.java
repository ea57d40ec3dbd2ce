package dk.sagsgang.command.ledger;

import java.util.List;

/** Who writes a group of commits: the ledger's own {@link GroupCommit}, or one that is broken on purpose. */
interface GroupWriter {

    void write(List<Waiting> group);
}

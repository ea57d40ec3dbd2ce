package dk.sagsgang.command.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the ledger is kept: the store's connection string, and the database that is the ledger's alone; and about how
 * much memory the streams may take that were read and are kept for the next command.
 */
@ConfigurationProperties("sagsgang.mongodb")
record LedgerProperties(
        String uri,
        String ledgerDatabase,
        @DefaultValue("32MB") DataSize ledgerCache) {}

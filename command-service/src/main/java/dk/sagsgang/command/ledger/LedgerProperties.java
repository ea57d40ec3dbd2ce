package dk.sagsgang.command.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where the ledger is kept: the store's connection string, and the database that is the ledger's alone; and how much of
 * the events that were read is kept in memory, counted by their stored bytes, of which each takes several of the heap.
 */
@ConfigurationProperties("sagsgang.mongodb")
record LedgerProperties(
        String uri,
        String ledgerDatabase,
        @DefaultValue("32MB") DataSize ledgerCache) {}

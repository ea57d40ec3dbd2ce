package dk.sagsgang.command.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the ledger is kept: the store's connection string, and the database that is the ledger's alone. */
@ConfigurationProperties("sagsgang.mongodb")
record LedgerProperties(String uri, String ledgerDatabase) {}

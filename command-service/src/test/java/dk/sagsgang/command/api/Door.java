package dk.sagsgang.command.api;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.command.ledger.TextStore;
import dk.sagsgang.command.seal.LogExports;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Everything behind the addresses, with a fake desk and a clock that stands still half an hour past Danish
 * midnight. It is named where it is wanted, and bears no stereotype by which the service's own scan would find it.
 */
@ComponentScan(
        basePackages = "dk.sagsgang.command",
        useDefaultFilters = false,
        includeFilters = {
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestController.class),
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = RestControllerAdvice.class),
            // The list of imports and their texts are made of parts that only their own package knows.
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.imports\\.ImportConfiguration")
        })
class Door {

    static final Instant NOW = Instant.parse("2021-11-22T23:30:00Z");

    @Bean
    FakeDesk desk() {
        return new FakeDesk();
    }

    @Bean
    LogExports logExports() {
        return authority -> out -> {};
    }

    /** A store at which nobody is: what is asked through this door never comes so far. */
    @Bean
    MongoClient nobody() {
        return MongoClients.create("mongodb://127.0.0.1:1");
    }

    @Bean
    Ledger ledger(MongoClient nobody) {
        return new Ledger(nobody, "nothing", LedgerSettings.usual());
    }

    @Bean
    TextStore texts(MongoClient nobody) {
        return new TextStore(nobody, "nothing", LedgerSettings.usual());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}

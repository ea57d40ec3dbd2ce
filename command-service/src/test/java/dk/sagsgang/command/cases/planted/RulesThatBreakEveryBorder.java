package dk.sagsgang.command.cases.planted;

import com.mongodb.client.MongoClient;
import dk.sagsgang.command.minutes.Reading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.Producer;

/** Rules that speak to the store and the broker, look at the clock, and reach into another feature. */
public record RulesThatBreakEveryBorder(MongoClient store, Producer<String, String> broker, Reading reading) {

    public boolean isDue() {
        return LocalDate.EPOCH.isBefore(LocalDate.now(ZoneOffset.UTC));
    }
}

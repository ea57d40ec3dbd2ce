package dk.sagsgang.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.embedded.kafka.EmbeddedKafka;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.outages.Topic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a data directory holds while no program runs on it, as its store and its broker give it. */
final class Kept {

    private static final String DATABASE = "sagsgang_ledger";
    private static final int PAGE = 1_000;

    private Kept() {}

    /** Every event of the authority in the ledger, in order. */
    static List<RecordedEvent> ledger(Path data, AuthorityId authority) {
        try (EmbeddedMongo mongo = EmbeddedMongo.start(data.resolve("ledger"), Set.of(DATABASE), 0);
                MongoClient client = MongoClients.create(mongo.connectionString());
                Ledger ledger = new Ledger(client, DATABASE, LedgerSettings.usual())) {
            List<RecordedEvent> events = new ArrayList<>();
            for (List<RecordedEvent> page = ledger.read(authority, 1, PAGE);
                    !page.isEmpty();
                    page = ledger.read(authority, events.size() + 1, PAGE)) {
                events.addAll(page);
            }
            return events;
        }
    }

    /** Every committed record of the authority's topic, in order. */
    static List<RecordedEvent> topic(Path data, AuthorityId authority) {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(data.resolve("kafka"), 0)) {
            return Topic.committed(kafka.bootstrapServers(), authority);
        }
    }
}

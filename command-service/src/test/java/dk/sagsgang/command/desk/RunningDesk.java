package dk.sagsgang.command.desk;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.command.authorities.RegisterAuthority;
import dk.sagsgang.command.ledger.Ledger;
import dk.sagsgang.command.ledger.LedgerSettings;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** A desk with the real rules on a ledger of its own: what one process of the service decides with, without its door. */
final class RunningDesk implements AutoCloseable {

    static final Instant NOW = Instant.parse("2021-12-01T10:00:00Z");
    static final String DATABASE = "sagsgang_ledger";

    private static final Pattern PARTS = Pattern.compile(
            "dk\\.sagsgang\\.command\\.(authorities|cases|committees|desk|meetings)\\.\\w+Configuration");

    private final MongoClient client;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Ledger ledger;
    private final Desk desk;

    RunningDesk(String connectionString) {
        client = MongoClients.create(connectionString);
        ledger = new Ledger(client, DATABASE, LedgerSettings.usual());
        context.registerBean(Ledger.class, () -> ledger);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new RegexPatternTypeFilter(PARTS));
        scanner.scan("dk.sagsgang.command");
        context.refresh();
        desk = context.getBean(Desk.class);
    }

    Ledger ledger() {
        return ledger;
    }

    Desk desk() {
        return desk;
    }

    Receipt register(AuthorityId authority) {
        return give(
                StreamId.ofAuthority(authority),
                new RegisterAuthority(authority, new Text("En myndighed"), AuthorityKind.MUNICIPALITY));
    }

    Receipt give(StreamId stream, Object command) {
        return desk.submit(submission(stream, command, UUID.randomUUID().toString()));
    }

    static Submission submission(StreamId stream, Object command, String commandId) {
        return new Submission(
                stream,
                command,
                "anne",
                "administrator",
                commandId,
                Sha256.of((stream + " " + command).getBytes(StandardCharsets.UTF_8)),
                "correlation-of-" + commandId,
                NOW,
                Source.live(Submission.day(NOW)),
                null);
    }

    @Override
    public void close() {
        context.close();
        ledger.close();
        client.close();
    }
}

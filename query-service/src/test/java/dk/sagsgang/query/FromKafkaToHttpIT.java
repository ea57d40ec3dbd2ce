package dk.sagsgang.query;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.TestServers;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FromKafkaToHttpIT {

    @Test
    void what_was_published_is_answered() {
        try (TestServers servers = TestServers.start();
                Publisher publisher = new Publisher(servers.kafkaServers());
                QueryService service = QueryService.start(servers.mongodbUri(), servers.kafkaServers(), "smoke")) {
            Ledger ledger = new Ledger("herning");
            LocalDate day = LocalDate.of(2020, 10, 19);
            ledger.record(
                    StreamId.ofAuthority(ledger.authority()),
                    day,
                    new AuthorityRegistered(
                            ledger.authority(), new Text("Herning Kommune"), AuthorityKind.MUNICIPALITY));
            CaseNumber number = new CaseNumber("12/27845");
            ledger.record(
                    StreamId.of(ledger.authority(), CaseId.of(number)),
                    day,
                    new CaseOpened(number, false, new Text("Cykelstier")));
            publisher.publish(ledger);
            QueryService.Answer answer = service.get("/herning/cases/12~2F27845?minPosition=2");
            System.out.println(answer.status() + " " + answer.text());
            System.out.println(service.get("/herning/cases?minPosition=2").text());
            System.out.println(
                    service.get("/herning/cases?minPosition=2&limt=3").text());
            System.out.println(service.ask("/actuator/health").text());
            assertThat(answer.status()).isEqualTo(200);
        }
    }
}

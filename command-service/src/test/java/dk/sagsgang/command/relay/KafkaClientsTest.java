package dk.sagsgang.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KafkaClientsTest {
    private static final String NOBODY_LISTENS = "127.0.0.1:1";
    private final Logger log = (Logger) LoggerFactory.getLogger("org.apache.kafka.clients.admin");
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @BeforeEach
    void listen() {
        said.start();
        log.addAppender(said);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(said);
    }

    /** Left to itself the client begins anew some hundred times a second, and says so each time. */
    @Test
    void an_admin_client_that_finds_no_broker_tries_now_and_then_and_floods_no_log() {
        RelaySettings usual = RelaySettings.usual(NOBODY_LISTENS);
        RelaySettings impatient = new RelaySettings(
                usual.client(),
                usual.batchEvents(),
                usual.replicationFactor(),
                usual.minInsyncReplicas(),
                usual.lookEvery(),
                usual.takeOverAfter(),
                Duration.ofSeconds(2),
                usual.recheckEvery());
        try (Admin admin = new KafkaClients(impatient).admin()) {
            assertThatThrownBy(() -> admin.describeCluster().nodes().get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TimeoutException.class);
        }
        assertThat(said.list).hasSizeLessThan(30);
    }
}

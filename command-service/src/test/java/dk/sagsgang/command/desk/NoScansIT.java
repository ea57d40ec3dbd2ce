package dk.sagsgang.command.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.CommandServer;
import dk.sagsgang.command.seal.Sealer;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every question the deciding side asks has an index or an order that answers it, so none grows with the ledger. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoScansIT {

    private static final String CASES = "/api/v1/authorities/herning/cases";

    @Test
    void deciding_sealing_and_starting_again_look_at_no_more_than_they_ask_for(@TempDir Path journal)
            throws InterruptedException {
        try (EmbeddedMongo store = EmbeddedMongo.start(journal, Set.of("sagsgang_ledger"), 0)) {
            try (CommandServer server = CommandServer.on(store)) {
                for (int number = 1; number <= 20; number++) {
                    open(server, number);
                }
            }
            try (CommandServer again = CommandServer.on(store)) {
                open(again, 20);
                open(again, 21);
                again.bean(Sealer.class).awaitSealed(CommandServer.HERNING, Duration.ofSeconds(30));
                assertThat(again.ledger(CommandServer.HERNING)).hasSize(22);
            }
            assertThat(store.scans()).isZero();
        }
    }

    /** The same number is the same command under the same key, answered from the ledger. */
    private static void open(CommandServer server, int number) {
        String opening = "{\"number\":\"S/" + number + "\",\"title\":\"Prøvesag\"}";
        assertThat(server.post(CASES, opening, "Idempotency-Key", "open-" + number)
                        .status())
                .isEqualTo(201);
    }
}

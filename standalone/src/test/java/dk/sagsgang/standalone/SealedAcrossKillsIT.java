package dk.sagsgang.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.proofs.AuditReport;
import dk.sagsgang.events.proofs.AuditVerifier;
import dk.sagsgang.events.proofs.SignedNote;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealedAcrossKillsIT {

    private static final String LOG = "/api/v1/authorities/herning/log";

    private int cases;

    @Test
    void every_checkpoint_that_was_served_holds_after_the_program_was_killed(@TempDir Path data) throws IOException {
        List<SignedNote> served = new ArrayList<>();
        for (int kill = 0; kill < 2; kill++) {
            try (Program program = Program.up(data)) {
                openCases(program);
                served.add(awaitCheckpoint(program));
                openCases(program);
                program.kill();
            }
        }
        try (Program program = Program.up(data)) {
            openCases(program);
            HttpResponse<String> bundle = program.post(LOG + "/exports", "export", "");
            assertThat(bundle.statusCode()).as(bundle.body()).isEqualTo(200);
            AuditReport report =
                    AuditVerifier.verify(new ByteArrayInputStream(bundle.body().getBytes(UTF_8)), served, List.of());
            assertThat(report.faults()).isEmpty();
            assertThat(report.eventsRead()).isGreaterThan(cases);
            program.stop();
        }
    }

    private void openCases(Program program) {
        for (int each = 0; each < 20; each++) {
            cases++;
            HttpResponse<String> opened = program.post(
                    "/api/v1/authorities/herning/cases",
                    "k-" + cases,
                    "{\"number\": \"S/%d\", \"title\": \"Sag\"}".formatted(cases));
            assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        }
    }

    private static SignedNote awaitCheckpoint(Program program) {
        return await().atMost(60, SECONDS)
                .until(() -> program.get(LOG + "/checkpoint"), answer -> answer.statusCode() == 200)
                .body()
                .transform(SignedNote::parse);
    }
}

package dk.sagsgang.events.outsiders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VerifyALogIT {

    private static final Path LOG = Path.of("src/test/resources/bundles/revision-1.ndjson");

    @TempDir
    Path folder;

    @Test
    void an_outsider_finds_a_sound_log_sound_and_an_altered_one_not() throws IOException {
        List<String> lines = Files.readAllLines(LOG);
        JsonMapper json = new JsonMapper();
        String key = json.readTree(lines.getFirst()).path("keys").path(0).asString();
        JsonNode checkpoint = json.readTree(lines.get(1)).path("checkpoint");
        Path kept = Files.writeString(folder.resolve("kept"), checkpoint.asString());
        assertThat(VerifyALog.isSound(LOG, kept, key)).isTrue();
        Path altered = Files.writeString(
                folder.resolve("altered"), Files.readString(LOG).replace("24/1871", "24/1872"));
        assertThat(VerifyALog.isSound(altered, kept, key)).isFalse();
    }
}

package dk.sagsgang.standalone.up;

import dk.sagsgang.standalone.http.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The sample minutes that come with Sagsgang, imported through the same address as any others. */
final class Sample {

    static final String AUTHORITY = "herning";
    private static final List<String> DOCUMENTS =
            List.of("herning-forebyggelsesudvalget-2020-10-19.txt", "herning-forebyggelsesudvalget-2021-11-22.txt");

    private Sample() {}

    /** Imports what is not there yet, and returns the position of the last thing recorded, or 0 when nothing was. */
    static long importInto(Server commandSide) {
        long position = 0;
        for (String document : DOCUMENTS) {
            JsonNode answer = commandSide.post(
                    "/api/v1/authorities/" + AUTHORITY + "/minutes?dryRun=false",
                    "application/octet-stream",
                    bytes(document));
            position = Math.max(position, answer.path("position").asLong(0));
        }
        return position;
    }

    static byte[] bytes(String document) {
        String name = "/sample/" + document;
        try (InputStream resource = Objects.requireNonNull(Sample.class.getResourceAsStream(name), name)) {
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

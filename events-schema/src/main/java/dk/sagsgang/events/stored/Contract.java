package dk.sagsgang.events.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The documents of the contract as they are published: AsyncAPI, and a JSON Schema for each event and revision. Schemas
 * are known by the addresses {@code /schemas/events/{type}/{revision}} and {@code /schemas/source}, and so AsyncAPI refers
 * to them.
 */
public final class Contract {

    private Contract() {}

    public static byte[] asyncApi() {
        String document = new String(document("asyncapi.json"), StandardCharsets.UTF_8);
        return document.replace("\"schemas/Source.json\"", "\"/schemas/source\"")
                .replaceAll("\"schemas/(\\w+)\\.(\\d+)\\.json\"", "\"/schemas/events/$1/$2\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The schema of what was stored under this name and revision; empty where nothing ever was. */
    public static Optional<byte[]> eventSchema(String type, String revision) {
        boolean known =
                EventTypes.all().stream().anyMatch(it -> it.name().equals(type) && isOneOf(revision, it.revision()));
        return known ? Optional.of(document("schemas/" + type + "." + revision + ".json")) : Optional.empty();
    }

    public static byte[] sourceSchema() {
        return document("schemas/Source.json");
    }

    private static boolean isOneOf(String revision, int newest) {
        return revision.matches("[1-9]\\d{0,8}") && Integer.parseInt(revision) <= newest;
    }

    private static byte[] document(String name) {
        try (InputStream document = Contract.class.getResourceAsStream("/" + name)) {
            if (document == null) {
                throw new IllegalStateException("The contract lacks " + name + ".");
            }
            return document.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dk.sagsgang.command.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The address of one command, and what the OpenAPI document says of it. {@code body} is what the request holds, most
 * often the command itself. Summary and example come from the resource {@code sagsgang/commands/<name>.json}; a command
 * without one does not start.
 */
public record CommandPath(
        String name, String address, Class<?> command, Class<?> body, String summary, JsonNode example) {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    static CommandPath of(String address, Class<?> command, Class<?> body) {
        String name = nameOf(command);
        JsonNode described = described(name);
        return new CommandPath(
                name,
                address,
                command,
                body,
                described.required("summary").stringValue(),
                described.required("example"));
    }

    /** RecordDecision is {@code record-decision}. */
    static String nameOf(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static JsonNode described(String name) {
        String resource = "/sagsgang/commands/" + name + ".json";
        try (InputStream file = CommandPath.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("The command " + name + " is not described in " + resource);
            }
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The resource " + resource + " cannot be read.", e);
        }
    }
}

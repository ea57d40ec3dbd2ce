package dk.sagsgang.standalone.contract;

import dk.sagsgang.standalone.contract.OpenApiDocument.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests of what a document says of an operation, and of names that earlier answers gave away: some as they
 * should be, some with one thing wrong with them. The same seed and the same answers make the same requests.
 */
final class Requests {

    private static final List<String> GARBAGE = List.of(
            "", " ", "-1", "x", "1e9", "99999999999999999999", "æøå", "'\"<>&", "..", "%", "null", "2020-13-45");
    private static final int NAMES = 40;

    private final OpenApiDocument document;
    private final Random random;
    private final Map<String, TreeSet<String>> names = new HashMap<>();

    Requests(OpenApiDocument document, long seed) {
        this.document = document;
        this.random = new Random(seed);
    }

    /** A request: where to, under which headers, with which body if any; and what was done to it, if anything. */
    record Request(
            Operation operation,
            String address,
            Map<String, String> headers,
            @Nullable String body,
            String wrong) {

        @Override
        public String toString() {
            return operation.method() + " " + address + " " + headers + (wrong.isEmpty() ? "" : " (" + wrong + ")")
                    + (body == null ? "" : " " + body);
        }
    }

    /** Remembers what things are called, by the member that said so. */
    void learn(JsonNode answer) {
        if (answer.isObject()) {
            for (Map.Entry<String, JsonNode> member : answer.properties()) {
                if (member.getValue().isString() || member.getValue().isIntegralNumber()) {
                    TreeSet<String> known = names.computeIfAbsent(member.getKey(), it -> new TreeSet<>());
                    if (known.size() < NAMES) {
                        known.add(member.getValue().asString());
                    }
                }
                learn(member.getValue());
            }
        } else if (answer.isArray()) {
            answer.forEach(this::learn);
        }
    }

    void learn(String name, String... known) {
        names.computeIfAbsent(name, it -> new TreeSet<>()).addAll(List.of(known));
    }

    /** As the document has it, with nothing that may be left out. */
    Request plain(Operation operation) {
        return request(operation, 0);
    }

    /** As the document has it, with some of what may be left out. */
    Request proper(Operation operation) {
        return request(operation, 0.4);
    }

    /** With one thing wrong with it. */
    Request faulty(Operation operation) {
        Request proper = proper(operation);
        return switch (random.nextInt(operation.method().equals("GET") ? 3 : 5)) {
            case 0 -> withUnknownParameter(proper);
            case 1 -> withGarbageInQuery(proper);
            case 2 -> withGarbageInPath(proper);
            case 3 -> new Request(operation, proper.address, proper.headers, "{\"strange\":", "cut off");
            default -> withoutAMember(proper);
        };
    }

    private Request request(Operation operation, double share) {
        String path = operation.path();
        for (JsonNode parameter : operation.in("path")) {
            String name = parameter.path("name").asString();
            path = path.replace("{" + name + "}", segment(name, value(parameter)));
        }
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.in("query")) {
            if (parameter.path("required").asBoolean(false) || random.nextDouble() < share) {
                query.add(encoded(parameter.path("name").asString()) + "=" + encoded(value(parameter)));
            }
        }
        Map<String, String> headers = new TreeMap<>();
        JsonNode content = operation.told().path("requestBody").path("content");
        String body = null;
        if (!content.isEmpty()) {
            String type = content.propertyNames().iterator().next();
            headers.put("Content-Type", type);
            body = body(content.get(type));
        }
        return new Request(operation, path + (query.isEmpty() ? "" : "?" + String.join("&", query)), headers, body, "");
    }

    /** The example where there is one, so that some commands are taken; else a value of the schema. */
    private String body(JsonNode content) {
        JsonNode examples = content.path("examples");
        return examples.isEmpty()
                ? "Et stykke tekst."
                : examples.iterator().next().path("value").toString();
    }

    private String value(JsonNode parameter) {
        JsonNode schema = document.resolved(parameter.path("schema"));
        String name = parameter.path("name").asString();
        if (!schema.path("enum").isEmpty()) {
            JsonNode choices = schema.get("enum");
            return choices.get(random.nextInt(choices.size())).asString();
        }
        if (parameter.has("example")) {
            return parameter.get("example").asString();
        }
        TreeSet<String> known = names.get(name);
        if (known != null) {
            return List.copyOf(known).get(random.nextInt(known.size()));
        }
        return switch (schema.path("type").asString()) {
            case "integer" -> Integer.toString(schema.path("minimum").asInt(1) + random.nextInt(3));
            case "boolean" -> Boolean.toString(random.nextBoolean());
            default -> schema.path("format").asString("").equals("date") ? day() : "sag";
        };
    }

    private String day() {
        return "20%02d-%02d-%02d".formatted(15 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private static Request withUnknownParameter(Request proper) {
        String joint = proper.address.contains("?") ? "&" : "?";
        return new Request(
                proper.operation,
                proper.address + joint + "ukendt=1",
                proper.headers,
                proper.body,
                "unknown parameter");
    }

    private Request withGarbageInQuery(Request proper) {
        List<JsonNode> parameters = proper.operation.in("query");
        if (parameters.isEmpty()) {
            return withUnknownParameter(proper);
        }
        String name =
                parameters.get(random.nextInt(parameters.size())).path("name").asString();
        String address = proper.address.replaceAll("[?].*", "");
        return new Request(
                proper.operation,
                address + "?" + name + "=" + encoded(garbage()),
                proper.headers,
                proper.body,
                "garbage");
    }

    private Request withGarbageInPath(Request proper) {
        List<JsonNode> parameters = proper.operation.in("path");
        if (parameters.isEmpty()) {
            return withUnknownParameter(proper);
        }
        String spoilt =
                parameters.get(random.nextInt(parameters.size())).path("name").asString();
        String path = proper.operation.path();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString();
            String value = name.equals(spoilt) ? "x" + encoded(garbage()) : segment(name, value(parameter));
            path = path.replace("{" + name + "}", value);
        }
        return new Request(proper.operation, path, proper.headers, proper.body, "garbage in the path");
    }

    private Request withoutAMember(Request proper) {
        if (proper.body == null || !proper.body.startsWith("{")) {
            return withUnknownParameter(proper);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode whole =
                (ObjectNode) tools.jackson.databind.json.JsonMapper.shared().readTree(proper.body);
        int left = random.nextInt(Math.max(1, whole.size()));
        int index = 0;
        for (Map.Entry<String, JsonNode> member : whole.properties()) {
            if (index++ != left) {
                body.set(member.getKey(), member.getValue());
            }
        }
        return new Request(proper.operation, proper.address, proper.headers, body.toString(), "a member left out");
    }

    private String garbage() {
        return GARBAGE.get(random.nextInt(GARBAGE.size()));
    }

    /** A tile's index is several segments of the path. */
    private static String segment(String name, String value) {
        return name.equals("index") ? value : encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

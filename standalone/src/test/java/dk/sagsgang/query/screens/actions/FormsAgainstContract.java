package dk.sagsgang.query.screens.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the forms and the published document of the commands say differently: a command without a form, a field that only one
 * of them knows, one that is needed and need not be typed, one that is typed as something else. A source is no matter of a
 * form: what is typed is stated live.
 */
public final class FormsAgainstContract {
    private static final Pattern COMMAND = Pattern.compile(
            "/api/v1/authorities/\\{authority}/(?:(cases|meetings|committees)|(?:(?:cases/\\{caseId}|meetings/\\{meeting}|committees/\\{committee})/([a-z-]+)|(set-import-review)))");
    private static final Map<String, Form> MAKING =
            Map.of("cases", CaseForms.OPEN, "meetings", MeetingForms.SCHEDULE, "committees", MeetingForms.ESTABLISH);

    private final JsonNode document;
    private final List<String> differences = new ArrayList<>();

    private FormsAgainstContract(JsonNode document) {
        this.document = document;
    }

    /** All differences, and the commands that were compared. */
    public record Comparison(List<String> differences, Set<String> compared) {}

    public static Comparison compare(JsonNode openApi) {
        FormsAgainstContract it = new FormsAgainstContract(openApi);
        Set<String> compared = new TreeSet<>();
        openApi.path("paths").properties().forEach(path -> {
            Matcher command = COMMAND.matcher(path.getKey());
            JsonNode post = path.getValue().path("post");
            if (command.matches() && !post.isMissingNode()) {
                Optional<Form> form = command.group(1) != null
                        ? Optional.ofNullable(MAKING.get(command.group(1)))
                        : form(command.group(2) == null ? command.group(3) : command.group(2));
                if (form.isEmpty()) {
                    it.differences.add(path.getKey() + " has no form");
                } else {
                    compared.add(form.get().command());
                    it.fields(
                            form.get().command(),
                            form.get().fields(),
                            post.path("requestBody")
                                    .path("content")
                                    .path("application/json")
                                    .path("schema"));
                }
            }
        });
        return new Comparison(it.differences, compared);
    }

    private static Optional<Form> form(String command) {
        return Stream.of(
                        CaseForms.all().stream(),
                        MeetingForms.all().stream(),
                        Stream.of(MeetingForms.DISSOLVE, MeetingForms.SET_IMPORT_REVIEW))
                .flatMap(forms -> forms)
                .filter(it -> it.command().equals(command))
                .findFirst();
    }

    private void fields(String at, List<Field> fields, JsonNode told) {
        JsonNode schema = resolved(told);
        Set<String> known = schema.path("properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(it -> !it.equals("source"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> typed =
                fields.stream().flatMap(it -> it.fills().stream()).collect(Collectors.toCollection(TreeSet::new));
        if (!known.equals(typed)) {
            differences.add(at + ": the form fills " + typed + ", the command takes " + known);
        }
        Set<String> needed = fields.stream()
                .filter(Field::required)
                .flatMap(it -> it.fills().stream())
                .collect(Collectors.toSet());
        schema.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(it -> !needed.contains(it))
                .forEach(it -> differences.add(at + ": " + it + " is needed and need not be typed"));
        fields.forEach(it -> it.fills()
                .forEach(member ->
                        field(at + "." + member, it, schema.path("properties").path(member))));
    }

    private void field(String at, Field field, JsonNode told) {
        JsonNode schema = resolved(told);
        JsonNode items = resolved(schema.path("items"));
        boolean fits = switch (field.kind()) {
            case TEXT, LONG, DAY, DATE, TIME, PERIOD -> isOf("string", schema);
            case NUMBER -> isOf("integer", schema);
            case DECIMAL -> isOf("number", schema);
            case YES -> isOf("boolean", schema);
            case MONEY -> schema.path("properties").has("oere");
            case PERSON -> schema.path("properties").has("subject");
            case PEOPLE -> items.path("properties").has("subject");
            case TEXTS, CHOICES -> isOf("string", items);
            case ANSWERS -> items.path("properties").has("recommendation");
            case PART, PARTS -> true;
            case CHOICE -> field.codes().isEmpty() || field.codes().equals(codes(schema));
        };
        if (!fits) {
            differences.add(at + " is no " + field.kind());
        }
        if (field.kind() == Field.Kind.PART || field.kind() == Field.Kind.PARTS) {
            fields(at, field.parts(), field.kind() == Field.Kind.PART ? schema : items);
        }
    }

    private static List<String> codes(JsonNode schema) {
        return schema.path("enum").valueStream().map(JsonNode::asString).toList();
    }

    private static boolean isOf(String type, JsonNode schema) {
        return schema.path("type").asString("").equals(type);
    }

    private JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        return ref.isEmpty() ? schema : document.at(ref.substring(1));
    }
}

package dk.sagsgang.command.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.databind.json.JsonMapper;

/** Writes every offered command into the OpenAPI document: one address, one operation, its schema and its example. */
final class CommandDocument implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            Envelope.IDEMPOTENCY_KEY,
            "1 to 200 visible ASCII characters. The same request under the same key is answered as the first time.",
            Envelope.IF_MATCH,
            "The version this is based on, as a strong entity tag such as \"7\"; * means that it must exist.",
            Envelope.ACTOR,
            "Who gives the command; anonymous where it is left out.",
            Envelope.ROLE,
            "In which role; administrator where it is left out.",
            Envelope.CORRELATION_ID,
            "What the command belongs to; the command's own id where it is left out."));

    private static final Map<String, String> VARIABLES = Map.of(
            "authority", "The authority, such as herning.",
            "committee", "The committee's code, such as FOU.",
            "meeting", "The meeting's name, such as FOU-2021-11-22.",
            "document", "The SHA-256 of the imported document, 64 hexadecimal digits.",
            "caseId", "The case number, URL-safe: 29.09.00-P20-1-19 as it stands, 12/27845 as 12~2F27845.");

    private static final SortedMap<String, String> PROBLEMS = CommandReasons.byStatus();

    private final List<CommandOffer> offers;

    CommandDocument(List<CommandOffer> offers) {
        this.offers = List.copyOf(offers);
    }

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        ShapeSchemas schemas = new ShapeSchemas(components);
        describeShared(components, schemas);
        Paths paths = document.getPaths() == null ? new Paths() : document.getPaths();
        for (CommandOffer offer : offers) {
            for (CommandPath path : offer.offered().paths()) {
                paths.addPathItem(path.address(), new PathItem().post(operation(path, schemas)));
            }
        }
        paths.values().forEach(path -> path.readOperations().forEach(CommandDocument::describeVariables));
        // Relative, so that the document is the same at whatever address it is read.
        document.setServers(List.of(new Server().url("/")));
        document.info(new Info()
                        .title("Sagsgang: commands")
                        .version("v1")
                        .description(
                                "Commands to authorities, committees, meetings, cases and imports, one address each."))
                .paths(paths)
                .components(components);
    }

    private static void describeShared(Components components, ShapeSchemas schemas) {
        HEADERS.forEach((name, meaning) -> components.addParameters(
                name,
                new Parameter()
                        .in("header")
                        .name(name)
                        .required(false)
                        .description(meaning)
                        .schema(ShapeSchemas.string())));
        // A problem may say more than this (RFC 9457, section 3.2): an import says at which step it was refused.
        components.addSchemas("Problem", schemas.ofRecord(Problem.class).additionalProperties(true));
        PROBLEMS.forEach((status, meaning) -> components.addResponses(
                status,
                new ApiResponse()
                        .description(meaning)
                        .content(new Content()
                                .addMediaType(PROBLEM_JSON, new MediaType().schema(ShapeSchemas.ref("Problem"))))));
    }

    private static void describeVariables(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getName() != null && parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(VARIABLES.get(parameter.getName())));
        }
    }

    private static Operation operation(CommandPath path, ShapeSchemas schemas) {
        String command = path.command().getSimpleName();
        Operation operation = new Operation()
                .operationId(Character.toLowerCase(command.charAt(0)) + command.substring(1))
                .summary(path.summary())
                .addTagsItem(tag(path))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        JSON,
                                        new MediaType()
                                                .schema(schemas.body(path))
                                                .addExamples(path.name(), example(path)))));
        Matcher variables = VARIABLE.matcher(path.address());
        while (variables.find()) {
            operation.addParametersItem(new Parameter()
                    .in("path")
                    .name(variables.group(1))
                    .description(VARIABLES.get(variables.group(1)))
                    .required(true)
                    .schema(ShapeSchemas.string()));
        }
        HEADERS.keySet()
                .forEach(name -> operation.addParametersItem(new Parameter().$ref("#/components/parameters/" + name)));
        ApiResponses responses = new ApiResponses().addApiResponse("201", accepted(path));
        PROBLEMS.keySet()
                .forEach(status ->
                        responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
        return operation.responses(responses);
    }

    private static ApiResponse accepted(CommandPath path) {
        return new ApiResponse()
                .description("Recorded, durably.")
                .addHeaderObject(
                        "ETag", new Header().description("The new version.").schema(ShapeSchemas.string()))
                .addHeaderObject(
                        "Location",
                        new Header().description("Where it can be read.").schema(ShapeSchemas.string()))
                .content(new Content().addMediaType(JSON, new MediaType().schema(ShapeSchemas.receipt(thing(path)))));
    }

    private static Example example(CommandPath path) {
        return new Example().summary(path.summary()).value(MAPPER.treeToValue(path.example(), Object.class));
    }

    /** The last collection in the address: cases, meetings, committees, imports or authorities. */
    private static String tag(CommandPath path) {
        String tag = "authorities";
        for (String step : path.address().split("/")) {
            if (List.of("cases", "meetings", "committees", "imports").contains(step)) {
                tag = step;
            }
        }
        return tag;
    }

    private static String thing(CommandPath path) {
        return switch (tag(path)) {
            case "cases" -> "caseId";
            case "meetings" -> "meeting";
            case "committees" -> "committee";
            case "imports" -> "import";
            default -> "authority";
        };
    }
}

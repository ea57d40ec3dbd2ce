package dk.sagsgang.query.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/**
 * Completes the OpenAPI document: what shared parameters mean, the schema of every answer, and every problem that an
 * address may answer with. An address says the rest itself.
 */
final class Description implements OperationCustomizer, OpenApiCustomizer {
    private static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";

    /** What any address may answer with; what only some do, they say themselves. */
    private static final List<String> COMMON = List.of("400", "404", "406", "500", "503");

    private final AnswerSchemas schemas = new AnswerSchemas();

    @Override
    public synchronized Operation customize(Operation operation, HandlerMethod method) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(Description::describe);
        }
        ApiResponses responses = operation.getResponses();
        ApiResponse success = responses.computeIfAbsent("200", it -> new ApiResponse());
        if (success.getDescription() == null || success.getDescription().equals("OK")) {
            success.setDescription(operation.getSummary() + ".");
        }
        success.addHeaderObject(Correlation.HEADER, header("Names the question in the log, where it failed."));
        describe(success, method);
        COMMON.forEach(status ->
                responses.computeIfAbsent(status, it -> new ApiResponse().$ref("#/components/responses/" + status)));
        return operation;
    }

    @Override
    public synchronized void customise(OpenAPI document) {
        Components components = Objects.requireNonNullElseGet(document.getComponents(), Components::new);
        schemas.of(ProblemBody.class);
        schemas.components().forEach(components::addSchemas);
        Reasons.byStatus()
                .forEach((status, reasons) -> components.addResponses(
                        status.toString(),
                        new ApiResponse()
                                .description(Reasons.told(reasons))
                                .content(new Content()
                                        .addMediaType(
                                                PROBLEM_JSON,
                                                new MediaType().schema(AnswerSchemas.reference("ProblemBody"))))));
        document.setComponents(components);
    }

    private static void describe(Parameter parameter) {
        if (parameter.getDescription() == null || parameter.getDescription().isBlank()) {
            String meaning = ParameterMeanings.of(parameter.getName());
            parameter.setDescription(meaning.isEmpty() ? null : meaning);
        }
        Schema<?> schema = parameter.getSchema();
        if (schema != null && parameter.getName().equals("limit")) {
            schema.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(200));
        }
        if (schema != null && parameter.getName().equals("minPosition")) {
            schema.minimum(BigDecimal.ZERO);
        }
    }

    private void describe(ApiResponse success, HandlerMethod method) {
        AnsweredAs told = method.getMethodAnnotation(AnsweredAs.class);
        Class<?> returned = method.getReturnType().getParameterType();
        if (told != null) {
            Schema<?> one = told.and().isEmpty() ? schemas.of(told.value()) : schemas.both(told.value(), told.and());
            success.setContent(json(told.listed() ? schemas.page(one) : one));
            success.addHeaderObject(
                    Answers.POSITION, header("The position of the ledger up to which the answer tells its events."));
        } else if (returned.isRecord()) {
            success.setContent(json(schemas.of(returned)));
        } else if (success.getContent() != null) {
            success.getContent().forEach((type, content) -> {
                if (!type.equals(JSON)) {
                    content.setSchema(octets(type));
                }
            });
        }
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType(JSON, new MediaType().schema(schema));
    }

    /** What is no JSON is text, or octets that no schema says anything of. */
    private static Schema<?> octets(String mediaType) {
        return mediaType.startsWith("text/") ? AnswerSchemas.typed("string") : new JsonSchema();
    }

    private static Header header(String description) {
        return new Header().description(description).schema(AnswerSchemas.typed("string"));
    }
}

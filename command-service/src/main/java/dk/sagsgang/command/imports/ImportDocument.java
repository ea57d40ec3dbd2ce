package dk.sagsgang.command.imports;

import dk.sagsgang.command.api.Addresses;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the import of minutes in the OpenAPI document: a body that is no JSON, and what is said of it. */
final class ImportDocument implements OpenApiCustomizer {

    private static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "text/html",
            "application/pdf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    private static final List<String> READING_PROBLEMS = List.of("400", "404", "500", "503");
    private static final List<String> PROBLEMS = List.of("400", "404", "409", "412", "413", "422", "500", "503");

    @Override
    public void customise(OpenAPI document) {
        PathItem address =
                Objects.requireNonNull(document.getPaths().get(Addresses.AUTHORITIES + "/{authority}/minutes"));
        Operation minutes = Objects.requireNonNull(address.getPost());
        minutes.setRequestBody(new RequestBody()
                .required(true)
                .description("The document as it was published: HTML, PDF, DOCX, or plain text in UTF-8,"
                        + " UTF-16 with its mark, or windows-1252, at most 20 MB. Its octets say which it is; the media type"
                        + " is not asked.")
                .content(documents()));
        ApiResponses responses = new ApiResponses()
                .addApiResponse("200", answer("Nothing was recorded: a dry run, or the same octets as before."))
                .addApiResponse("201", answer("Recorded, durably and as a whole."));
        PROBLEMS.forEach(
                status -> responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
        minutes.setResponses(responses);
        describeImport(document);
    }

    private static void describeImport(OpenAPI document) {
        PathItem address = Objects.requireNonNull(
                document.getPaths().get(Addresses.AUTHORITIES + "/{authority}/imports/{document}"));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("The import as the ledger has it.")
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(reviewed()))));
        READING_PROBLEMS.forEach(
                status -> responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
        Objects.requireNonNull(address.getGet()).setResponses(responses);
    }

    private static Schema<?> reviewed() {
        JsonSchema status = typed("string");
        List.of("WAITING", "APPLIED", "UNDONE").forEach(status::addEnumItemObject);
        JsonSchema reviewed = typed("object");
        reviewed.addProperty("import", described("The SHA-256 of the document, which names the import."));
        reviewed.addProperty("authority", typed("string"));
        reviewed.addProperty("layout", typed("string"));
        reviewed.addProperty("status", status);
        reviewed.addProperty("meeting", typed("string"));
        reviewed.addProperty("statedOn", typed("string"));
        reviewed.addProperty("items", typed("integer"));
        reviewed.addProperty("waiting", typed("integer"));
        reviewed.addProperty("cases", typed("array").items(typed("string")));
        reviewed.addProperty("doubts", typed("array").items(typed("string")));
        reviewed.addProperty("facts", typed("array").items(fact()));
        List.of("import", "authority", "layout", "status", "meeting", "items", "waiting", "facts")
                .forEach(reviewed::addRequiredItem);
        return reviewed;
    }

    private static JsonSchema fact() {
        JsonSchema standing = typed("string");
        Stream.of(FactInReview.Standing.values()).map(Enum::name).forEach(standing::addEnumItemObject);
        JsonSchema fact = typed("object");
        fact.addProperty("fact", typed("integer"));
        fact.addProperty("item", typed("integer"));
        fact.addProperty("stream", typed("string"));
        fact.addProperty("command", typed("string"));
        fact.addProperty("summary", typed("string"));
        fact.addProperty("lines", typed("array").items(lines()));
        fact.addProperty("status", standing);
        fact.addProperty("recorded", typed("boolean"));
        fact.addProperty("doubts", typed("array").items(typed("string")));
        fact.addProperty("body", typed("object"));
        fact.addProperty("reason", typed("string"));
        fact.addProperty("changedTo", typed("object"));
        List.of("fact", "stream", "command", "summary", "lines", "status", "recorded", "doubts", "body")
                .forEach(fact::addRequiredItem);
        return fact;
    }

    private static Content documents() {
        Content documents = new Content();
        MEDIA_TYPES.forEach(type -> documents.addMediaType(type, new MediaType().schema(typed("string"))));
        return documents;
    }

    private static ApiResponse answer(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema())));
    }

    private static Schema<?> schema() {
        JsonSchema status = typed("string");
        List.of("PLANNED", "APPLIED", "WAITING", "UNCHANGED").forEach(status::addEnumItemObject);
        JsonSchema answer = typed("object");
        answer.addProperty("import", described("The SHA-256 of the document, which names the import."));
        answer.addProperty("layout", described("The layout that the document was read in."));
        answer.addProperty("status", status);
        answer.addProperty("authority", typed("string"));
        answer.addProperty("meeting", typed("string"));
        answer.addProperty("position", typed("integer"));
        answer.addProperty("steps", typed("array").items(step()));
        answer.addProperty("doubts", typed("array").items(doubt()));
        List.of("import", "layout", "status").forEach(answer::addRequiredItem);
        return answer;
    }

    private static JsonSchema step() {
        JsonSchema step = typed("object");
        step.addProperty("step", typed("integer"));
        step.addProperty("item", typed("integer"));
        step.addProperty("stream", typed("string"));
        step.addProperty("command", typed("string"));
        step.addProperty("summary", typed("string"));
        step.addProperty("lines", typed("array").items(lines()));
        step.addProperty("waits", typed("boolean"));
        step.addProperty("doubts", typed("array").items(doubt()));
        List.of("step", "stream", "command", "summary", "lines", "waits").forEach(step::addRequiredItem);
        return step;
    }

    private static JsonSchema doubt() {
        JsonSchema doubt = typed("object");
        doubt.addProperty("code", typed("string"));
        doubt.addProperty("item", typed("integer"));
        doubt.addProperty("about", typed("string"));
        doubt.addProperty("message", typed("string"));
        doubt.addProperty("lines", typed("array").items(lines()));
        List.of("code", "about", "message").forEach(doubt::addRequiredItem);
        return doubt;
    }

    private static JsonSchema lines() {
        JsonSchema lines = typed("object");
        lines.addProperty("from", typed("integer"));
        lines.addProperty("to", typed("integer"));
        lines.addProperty("page", typed("integer"));
        List.of("from", "to").forEach(lines::addRequiredItem);
        return lines;
    }

    private static JsonSchema described(String description) {
        JsonSchema schema = typed("string");
        schema.setDescription(description);
        return schema;
    }

    private static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setType(type);
        schema.addType(type);
        return schema;
    }
}

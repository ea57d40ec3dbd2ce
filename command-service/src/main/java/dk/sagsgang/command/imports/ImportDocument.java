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
        describe(document, "/{authority}/imports", "One page of the imports, and what is on its way.", listed());
        describe(document, "/{authority}/imports/{document}/text", "The lines asked for.", text());
    }

    private static void describe(OpenAPI document, String path, String description, Schema<?> schema) {
        PathItem address = Objects.requireNonNull(document.getPaths().get(Addresses.AUTHORITIES + path));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/json", new MediaType().schema(schema))));
        READING_PROBLEMS.forEach(
                status -> responses.addApiResponse(status, new ApiResponse().$ref("#/components/responses/" + status)));
        Objects.requireNonNull(address.getGet()).setResponses(responses);
    }

    private static Schema<?> listed() {
        JsonSchema running = typed("object");
        running.addProperty("name", typed("string"));
        running.addProperty("octets", typed("integer"));
        running.addProperty("since", described("The instant at which it came in, in universal time."));
        List.of("octets", "since").forEach(running::addRequiredItem);
        JsonSchema listed = typed("object");
        listed.addProperty("total", typed("integer"));
        listed.addProperty("running", typed("array").items(running));
        listed.addProperty("imports", typed("array").items(row()));
        listed.addProperty("next", described("The cursor of the next page; left out on the last."));
        List.of("total", "running", "imports").forEach(listed::addRequiredItem);
        return listed;
    }

    private static JsonSchema row() {
        JsonSchema row = typed("object");
        row.addProperty("import", described("The SHA-256 of the document, which names the import."));
        row.addProperty("name", described("What its sender calls it."));
        row.addProperty("layout", typed("string"));
        row.addProperty("meeting", typed("string"));
        row.addProperty("status", statuses("WAITING", "APPLIED", "UNDONE"));
        row.addProperty("readAt", described("The instant at which it was last read, in universal time."));
        row.addProperty("readBy", described("The actor who sent it."));
        row.addProperty("statedOn", typed("string"));
        List.of("items", "facts", "recorded", "waiting", "rejected", "doubts")
                .forEach(count -> row.addProperty(count, typed("integer")));
        List.of("import", "layout", "meeting", "status", "readAt", "readBy", "statedOn")
                .forEach(row::addRequiredItem);
        List.of("items", "facts", "recorded", "waiting", "rejected", "doubts").forEach(row::addRequiredItem);
        return row;
    }

    private static Schema<?> text() {
        JsonSchema line = typed("object");
        line.addProperty("line", typed("integer"));
        line.addProperty("page", typed("integer"));
        line.addProperty("text", typed("string"));
        List.of("line", "text").forEach(line::addRequiredItem);
        JsonSchema next = typed("integer");
        next.setDescription("The line to go on from; left out at the end.");
        JsonSchema text = typed("object");
        text.addProperty("import", described("The SHA-256 of the document."));
        text.addProperty("name", described("What its sender calls it."));
        text.addProperty("digest", described("The SHA-256 of all its lines, as the ledger recorded it."));
        text.addProperty("total", typed("integer"));
        text.addProperty("lines", typed("array").items(line));
        text.addProperty("next", next);
        List.of("import", "digest", "total", "lines").forEach(text::addRequiredItem);
        return text;
    }

    private static JsonSchema statuses(String... choices) {
        JsonSchema status = typed("string");
        Stream.of(choices).forEach(status::addEnumItemObject);
        return status;
    }

    private static JsonSchema numbers(String description) {
        JsonSchema numbers = typed("array");
        numbers.setDescription(description);
        numbers.items(typed("integer"));
        return numbers;
    }

    private static Schema<?> reviewed() {
        JsonSchema reviewed = typed("object");
        reviewed.addProperty("import", described("The SHA-256 of the document, which names the import."));
        reviewed.addProperty("authority", typed("string"));
        reviewed.addProperty("layout", typed("string"));
        reviewed.addProperty("name", described("What its sender calls it."));
        reviewed.addProperty("status", statuses("WAITING", "APPLIED", "UNDONE"));
        reviewed.addProperty("meeting", typed("string"));
        reviewed.addProperty("statedOn", typed("string"));
        reviewed.addProperty("items", typed("integer"));
        reviewed.addProperty("waiting", typed("integer"));
        reviewed.addProperty("cases", typed("array").items(typed("string")));
        reviewed.addProperty(
                "essential",
                numbers("The facts that say which meeting this is, where that is in doubt: they are reviewed first."));
        reviewed.addProperty("doubts", typed("array").items(doubt("facts")));
        reviewed.addProperty("facts", typed("array").items(fact()));
        List.of("import", "authority", "layout", "status", "meeting", "items", "waiting", "essential", "facts")
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
        fact.addProperty("doubts", typed("array").items(doubt("")));
        fact.addProperty("needs", numbers("The facts without which this one is not recorded."));
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
        JsonSchema answer = typed("object");
        answer.addProperty("import", described("The SHA-256 of the document, which names the import."));
        answer.addProperty("layout", described("The layout that the document was read in."));
        answer.addProperty("status", statuses("PLANNED", "APPLIED", "WAITING", "UNCHANGED"));
        answer.addProperty("authority", typed("string"));
        answer.addProperty("meeting", typed("string"));
        answer.addProperty("position", typed("integer"));
        answer.addProperty(
                "essential",
                numbers("The steps that say which meeting this is, where that is in doubt: then all of them wait."));
        answer.addProperty("steps", typed("array").items(step()));
        answer.addProperty("doubts", typed("array").items(doubt("steps")));
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
        step.addProperty("needs", numbers("The steps without which this one is not carried out."));
        step.addProperty("doubts", typed("array").items(doubt("")));
        List.of("step", "stream", "command", "summary", "lines", "waits").forEach(step::addRequiredItem);
        return step;
    }

    /** With the numbers of those that a doubt holds back, under this name where they are told. */
    private static JsonSchema doubt(String heldBack) {
        JsonSchema doubt = typed("object");
        doubt.addProperty("code", typed("string"));
        doubt.addProperty("item", typed("integer"));
        doubt.addProperty("about", typed("string"));
        doubt.addProperty("message", typed("string"));
        doubt.addProperty("lines", typed("array").items(lines()));
        if (!heldBack.isEmpty()) {
            doubt.addProperty(heldBack, numbers("Those that wait because of it; none where it is only told."));
        }
        List.of("code", "message").forEach(doubt::addRequiredItem);
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

package dk.sagsgang.query.webhooks;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes in the OpenAPI document what a receiver is sent, and what his answers mean. */
final class MessageDescription implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.addWebhooks("event", new PathItem().post(message()));
    }

    private static Operation message() {
        return new Operation()
                .summary("An event that a receiver is sent")
                .description(
                        "One CloudEvents 1.0 JSON event, whose data has the form that /schemas/events/{type}/{revision}"
                                + " describes. The headers are those of Standard Webhooks 1.0.")
                .addTagsItem("Webhooks")
                .addParametersItem(header(
                        "webhook-id", "Names the event, the same at every attempt: the authority and the position."))
                .addParametersItem(header("webhook-timestamp", "When this attempt was made, in seconds since 1970."))
                .addParametersItem(header(
                        "webhook-signature",
                        "v1 and Base64 of HMAC-SHA256 over id, timestamp and body, divided by full stops; one for each"
                                + " secret, divided by spaces."))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType("application/cloudevents+json", new MediaType().schema(typed("object")))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("The event was taken."))
                        .addApiResponse(
                                "410",
                                new ApiResponse().description("No event is wanted any more: the webhook is stopped."))
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("The event was not taken, and is sent again; not before"
                                                + " Retry-After seconds where that is said.")));
    }

    private static HeaderParameter header(String name, String description) {
        HeaderParameter header = new HeaderParameter();
        header.name(name).description(description).required(true).schema(typed("string"));
        return header;
    }

    private static Schema<?> typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        return schema;
    }
}

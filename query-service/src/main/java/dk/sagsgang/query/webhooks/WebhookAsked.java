package dk.sagsgang.query.webhooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a webhook shall be, as an operator writes it. */
record WebhookAsked(
        @JsonProperty(required = true)
        @JsonPropertyDescription("Where events are posted to: https, on the public Internet or in a network"
                + " that the configuration allows; http in such a network alone.")
        @Nullable
        String url,

        @JsonPropertyDescription("Only events of these cases, each by its caseId; all where this is left out.")
        @Nullable
        List<String> cases,

        @JsonPropertyDescription("Only events of these committees, by code.") @Nullable
        List<String> committees,

        @JsonPropertyDescription("Only events of these types, such as DecisionRecorded.") @Nullable
        List<String> types,

        @JsonPropertyDescription("Where it begins when it is made: earliest, a position, or now, which is what is meant"
                + " where nothing is said. Not looked at afterwards; see replay.")
        @Nullable
        String from,

        @JsonPropertyDescription("What messages are signed with: whsec_ and Base64 of 24 to 64 octets; one is made up"
                + " where this is left out. Not looked at afterwards; see rotate.")
        @Nullable
        String secret) {}

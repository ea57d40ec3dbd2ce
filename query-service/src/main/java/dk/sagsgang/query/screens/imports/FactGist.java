package dk.sagsgang.query.screens.imports;

import dk.sagsgang.query.screens.facts.FieldWords;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The one line that tells a fact of an import beside its command's name: the values that matter most, in the reader's
 * language. What it leaves out stands among the fact's fields.
 */
final class FactGist {
    /** The JSON pointers of those values, by the commands that imports give. */
    private static final Map<String, List<String>> MAIN = Map.ofEntries(
            Map.entry("AllotFunding", List.of("/amount", "/year", "/purpose", "/stage")),
            Map.entry(
                    "AmendAgreement",
                    List.of("/terms/partner", "/terms/inForceFrom", "/terms/duration", "/terms/expires")),
            Map.entry("AmendRecommendation", List.of("/points")),
            Map.entry("AssignCaseworker", List.of("/caseworker/name")),
            Map.entry("AttachDocument", List.of("/title")),
            Map.entry("CiteDecision", List.of("/text")),
            Map.entry("CorrectDecision", List.of("/outcome")),
            Map.entry("DissolveCommittee", List.of("/lastDay")),
            Map.entry(
                    "EnterAgreement",
                    List.of("/terms/partner", "/terms/inForceFrom", "/terms/duration", "/terms/expires")),
            Map.entry("EstablishCommittee", List.of("/name")),
            Map.entry("ExtendAgreement", List.of("/agreement", "/by", "/expires")),
            Map.entry("HoldMeeting", List.of("/heldOn")),
            Map.entry("OpenCase", List.of("/number", "/title")),
            Map.entry("PlaceOnAgenda", List.of("/number", "/title")),
            Map.entry("ProposeRecommendation", List.of("/recommendedBy", "/points")),
            Map.entry("PublishAgenda", List.of("/publishedOn")),
            Map.entry("PublishMinutes", List.of("/publishedOn")),
            Map.entry("RecordDecision", List.of("/outcome")),
            Map.entry("RenameCase", List.of("/title")),
            Map.entry("ReportIndicator", List.of("/indicator", "/value", "/unit", "/asOf")),
            Map.entry("ScheduleFollowUp", List.of("/what", "/due")),
            Map.entry("ScheduleMeeting", List.of("/day", "/time", "/place")),
            Map.entry("SetFrame", List.of("/amount", "/year", "/purpose")),
            Map.entry("SubmitBrief", List.of()));

    /** The commands that imports give; each has a word {@code imports.command.<Command>} in the message files. */
    static final Set<String> COMMANDS = MAIN.keySet();

    private FactGist() {}

    static String of(String command, JsonNode body, FieldWords words) {
        return MAIN.getOrDefault(command, List.of()).stream()
                .flatMap(pointer -> values(body, pointer, words))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> values(JsonNode body, String pointer, FieldWords words) {
        JsonNode value = body.at(pointer);
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        if (value.isMissingNode() || value.isNull()) {
            return Stream.empty();
        }
        return value.isArray()
                ? value.valueStream().map(it -> words.valueOf(field, it))
                : Stream.of(words.valueOf(field, value));
    }
}

package dk.sagsgang.query.screens.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.sagsgang.events.values.LineRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An import as the address answers it, with what its screen makes of it. */
record OneImport(
        @JsonProperty("import") String importId,
        @Nullable String name,
        String status,
        String meeting,
        @Nullable LocalDate statedOn,
        int items,
        int waiting,
        List<Integer> essential,
        List<String> cases,
        List<Doubt> doubts,
        List<Fact> facts) {

    public boolean isUndone() {
        return status.equals("UNDONE");
    }

    /** Whether nothing of it is on record before it is applied as a whole. */
    public boolean isUnapplied() {
        return status.equals("WAITING");
    }

    public String tone() {
        return ImportTone.of(status, waiting);
    }

    public String shown() {
        return name == null ? importId.substring(0, 12) : name;
    }

    public long recorded() {
        return facts.stream().filter(Fact::recorded).count();
    }

    /** Doubts that hold back no fact: something was not read, or is recorded as it is printed. */
    public List<Doubt> doubtsOnlyTold() {
        return doubts.stream().filter(it -> it.facts().isEmpty()).toList();
    }

    record Doubt(
            String code,
            @Nullable Integer item,
            @Nullable String about,
            String message,
            List<LineRange> lines,
            List<Integer> facts) {}

    record Fact(
            int fact,
            @Nullable Integer item,
            String command,
            String summary,
            List<LineRange> lines,
            String status,
            boolean recorded,
            List<Doubt> doubts,
            List<Integer> needs,
            JsonNode body,
            @Nullable String reason,
            @Nullable JsonNode changedTo) {
        private static final Set<String> KNOWN = Set.of(
                "AllotFunding",
                "AmendAgreement",
                "AmendRecommendation",
                "AssignCaseworker",
                "AttachDocument",
                "CiteDecision",
                "CorrectDecision",
                "DissolveCommittee",
                "EnterAgreement",
                "EstablishCommittee",
                "ExtendAgreement",
                "HoldMeeting",
                "OpenCase",
                "PlaceOnAgenda",
                "ProposeRecommendation",
                "PublishAgenda",
                "PublishMinutes",
                "RecordDecision",
                "RenameCase",
                "ReportIndicator",
                "ScheduleFollowUp",
                "ScheduleMeeting",
                "SetFrame",
                "SubmitBrief");

        public String tone() {
            return ImportTone.ofFact(status);
        }

        /** The command's word in the message files; null for one that imports did not give when this was written. */
        public @Nullable String commandKey() {
            return KNOWN.contains(command) ? "imports.command." + command : null;
        }

        public boolean waits() {
            return status.equals("WAITING");
        }

        public List<FactField> fields() {
            return FactField.of(command, body);
        }

        /** Whether it is a decision of which the outcome was read; the screen tells that in its own words. */
        public boolean isDecided() {
            return FactField.isDecision(command) && body.has("outcome");
        }

        public String outcome() {
            return body.path("outcome").asString("");
        }

        /** What a reviewer said it should be. */
        public List<FactField> changes() {
            return changedTo == null ? List.of() : FactField.of("", changedTo);
        }

        public String bodyText() {
            return body.toString();
        }
    }
}

package dk.sagsgang.query.screens.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.query.screens.facts.FieldWords;
import java.time.LocalDate;
import java.util.List;
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
        public String tone() {
            return ImportTone.ofFact(status);
        }

        /** The command's word in the message files; null for one that imports did not give when this was written. */
        public @Nullable String commandKey() {
            return FactGist.COMMANDS.contains(command) ? "imports.command." + command : null;
        }

        public boolean waits() {
            return status.equals("WAITING");
        }

        public List<FactField> fields() {
            return FactField.of(command, body);
        }

        /** What it says, in the reader's language; a fact of another command is told as its import told it. */
        public String gist(FieldWords words) {
            return FactGist.COMMANDS.contains(command) ? FactGist.of(command, body, words) : summary;
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

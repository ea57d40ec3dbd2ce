package dk.sagsgang.command.imports;

import dk.sagsgang.command.authorities.AuthorityCommand;
import dk.sagsgang.command.cases.CaseCommand;
import dk.sagsgang.command.committees.CommitteeCommand;
import dk.sagsgang.command.meetings.MeetingCommand;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.imports.ReadFact;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Text;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The commands that facts come to, as JSON while they wait and as commands again when they are recorded. */
final class FactCommands {

    private static final JsonMapper TREES = EventJson.trees();

    private FactCommands() {}

    /** The command as JSON, without the field that is left open; whoever accepts it has to say what belongs there. */
    static Text written(Object command, @Nullable String open) {
        if (open == null) {
            return new Text(EventJson.mapper().writeValueAsString(command));
        }
        ObjectNode whole = EventJson.mapper().valueToTree(command);
        whole.remove(open);
        return new Text(whole.toString());
    }

    /**
     * The command of a fact as it was read, with what someone changed of it (a JSON merge patch, RFC 7396);
     * {@link Rejected} where that makes no such command.
     */
    static Object read(ReadFact fact, @Nullable Text change) {
        Class<?> form = form(fact);
        try {
            JsonNode read = TREES.readTree(fact.body().value());
            JsonNode whole = change == null ? read : patched(read, TREES.readTree(change.value()));
            return complete(TREES.treeToValue(whole, form), fact);
        } catch (JacksonException e) {
            throw new Rejected(
                    Reason.FACT_MALFORMED, "This is no " + fact.command() + ": " + e.getOriginalMessage(), "changedTo");
        }
    }

    /** A command may leave out what is nullable and nothing else; what the document left open has to be said by then. */
    private static Object complete(@Nullable Object command, ReadFact fact) {
        if (command == null) {
            throw new Rejected(Reason.FACT_MALFORMED, "This is no " + fact.command() + ".", "changedTo");
        }
        for (RecordComponent part : command.getClass().getRecordComponents()) {
            if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class) && valueOf(part, command) == null) {
                throw new Rejected(
                        Reason.FACT_MALFORMED,
                        "This " + fact.command() + " lacks " + part.getName() + "; change the fact to say it.",
                        "changedTo");
            }
        }
        return command;
    }

    private static @Nullable Object valueOf(RecordComponent part, Object command) {
        try {
            return part.getAccessor().invoke(command);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The parts of a command can be read.", e);
        }
    }

    private static JsonNode patched(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode whole = target instanceof ObjectNode before ? before.deepCopy() : TREES.createObjectNode();
        changes.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                whole.remove(change.getKey());
            } else {
                whole.set(change.getKey(), patched(whole.path(change.getKey()), change.getValue()));
            }
        });
        return whole;
    }

    private static Class<?> form(ReadFact fact) {
        Class<?> all = switch (StreamId.parse(fact.stream()).kind()) {
            case CASE -> CaseCommand.class;
            case MEETING -> MeetingCommand.class;
            case COMMITTEE -> CommitteeCommand.class;
            case AUTHORITY -> AuthorityCommand.class;
            case IMPORT -> ImportCommand.class;
        };
        return Arrays.stream(all.getPermittedSubclasses())
                .filter(it -> it.getSimpleName().equals(fact.command()))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Reason.FACT_MALFORMED, "There is no command " + fact.command() + " any more.", "fact"));
    }
}

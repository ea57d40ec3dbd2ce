package dk.sagsgang.command.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The commands of one feature and their addresses: the one that makes a thing is given at the collection, every other one
 * at the thing under its own name ({@code RecordDecision} at {@code …/record-decision}). Commands that streams give each
 * other have no address.
 */
public final class CommandTable {

    private final List<CommandPath> paths = new ArrayList<>();

    private CommandTable() {}

    /** A table with the command that makes a thing; {@code body} is what its request holds. */
    public static CommandTable making(String collection, Class<?> command, Class<?> body) {
        CommandTable table = new CommandTable();
        table.paths.add(CommandPath.of(collection, command, body));
        return table;
    }

    /** A table of every command of a sealed parent at the thing itself, where none of them makes it. */
    public static CommandTable of(Class<?> sealedParent, String thing, Class<?>... internal) {
        return new CommandTable().andAll(sealedParent, thing, internal);
    }

    /** Adds every command of a sealed parent that is not in the table yet, except the internal ones. */
    public CommandTable andAll(Class<?> sealedParent, String thing, Class<?>... internal) {
        Set<Class<?>> without = new HashSet<>(List.of(internal));
        paths.forEach(path -> without.add(path.command()));
        Arrays.stream(sealedParent.getPermittedSubclasses())
                .filter(command -> !without.contains(command))
                .forEach(command ->
                        paths.add(CommandPath.of(thing + "/" + CommandPath.nameOf(command), command, command)));
        return this;
    }

    /** The command under this name in an address; a {@link Refusal} where there is none. */
    public CommandPath named(String name) {
        return paths.stream()
                .filter(path -> path.name().equals(name) && path.address().endsWith("/" + name))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        404, "COMMAND_UNKNOWN", "There is no command of this name at this address.", List.of()));
    }

    public List<CommandPath> paths() {
        return List.copyOf(paths);
    }
}

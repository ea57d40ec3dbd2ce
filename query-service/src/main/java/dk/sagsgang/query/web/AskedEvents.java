package dk.sagsgang.query.web;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.store.Wanted;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which events somebody asks for, and from where on, in the words that streams and webhooks share. */
public final class AskedEvents {
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    private static final Set<String> TYPES =
            EventTypes.all().stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());

    private AskedEvents() {}

    /** What the fields or parameters are called in which it is asked. */
    public record Names(String cases, String committees, String types) {}

    /** Throws a {@link Problem} where there can be no such case, committee or type; null wants all. */
    public static Wanted read(
            @Nullable List<String> cases,
            @Nullable List<String> committees,
            @Nullable List<String> types,
            Names names) {
        return new Wanted(
                values(cases, names.cases(), CaseId::new),
                values(committees, names.committees(), CommitteeCode::new),
                values(types, names.types(), AskedEvents::requireType));
    }

    /** The position before the one to begin with: {@code earliest} is the first, {@code now} what follows the head. */
    public static long after(String parameter, String from, long head) {
        if (from.equals("earliest")) {
            return 0;
        }
        if (from.equals("now")) {
            return head;
        }
        if (!isPosition(from) || Long.parseLong(from) == 0) {
            throw Problem.parameter(parameter, "This is the position to begin with, from 1 on, or earliest, or now.");
        }
        return Long.parseLong(from) - 1;
    }

    public static boolean isPosition(String written) {
        return POSITION.matcher(written).matches();
    }

    private static List<String> values(@Nullable List<String> given, String name, Consumer<String> require) {
        if (given == null) {
            return List.of();
        }
        if (given.isEmpty()) {
            throw Problem.parameter(name, "This is empty; leave it out to have all.");
        }
        for (String value : given) {
            try {
                require.accept(value);
            } catch (InvalidValue e) {
                throw Problem.parameter(name, String.valueOf(e.getMessage()));
            }
        }
        return given.stream().distinct().toList();
    }

    private static void requireType(String type) {
        if (!TYPES.contains(type)) {
            throw new InvalidValue("There is no event " + type + ".");
        }
    }
}

package dk.sagsgang.query.screens.actions;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form: the member of the command's body that it fills, how it is typed, and whether a body needs it. A choice
 * takes its options either from {@code codes}, which have words in the message files, or {@code from} what is on record. A
 * choice that {@code fills} several members has options that say all of them. {@code reopens} says that choosing another
 * option opens the form anew with what is on record of it.
 */
record Field(
        String name,
        Kind kind,
        boolean required,
        List<String> codes,
        @Nullable From from,
        List<String> fills,
        List<Field> parts,
        boolean reopens) {

    /** How a value is typed; {@code forms.js} turns each into its form in the body. */
    enum Kind {
        TEXT,
        LONG,
        NUMBER,
        DECIMAL,
        DAY,
        DATE,
        TIME,
        PERIOD,
        MONEY,
        YES,
        CHOICE,
        CHOICES,
        PERSON,
        PEOPLE,
        TEXTS,
        PART,
        PARTS,
        /** The points of the recommendations that stand on the chosen item, each with its answer. */
        ANSWERS
    }

    static Field typed(String name, Kind kind) {
        return new Field(name, kind, false, List.of(), null, List.of(name), List.of(), false);
    }

    /** A choice of codes, with their words in the message files under {@code choice.<name>.<code>}. */
    static Field code(String name, String... codes) {
        return new Field(name, Kind.CHOICE, false, List.of(codes), null, List.of(name), List.of(), false);
    }

    static Field choice(String name, From from) {
        return new Field(name, Kind.CHOICE, false, List.of(), from, List.of(name), List.of(), false);
    }

    static Field choices(String name, From from) {
        return new Field(name, Kind.CHOICES, false, List.of(), from, List.of(name), List.of(), false);
    }

    static Field part(String name, Field... parts) {
        return new Field(name, Kind.PART, false, List.of(), null, List.of(name), List.of(parts), false);
    }

    static Field parts(String name, Field... parts) {
        return new Field(name, Kind.PARTS, false, List.of(), null, List.of(name), List.of(parts), false);
    }

    /** What a body, or the part it stands in, must have. */
    Field needed() {
        return new Field(name, kind, true, codes, from, fills, parts, reopens);
    }

    Field filling(String... members) {
        return new Field(name, kind, required, codes, from, List.of(members), parts, reopens);
    }

    Field reopening() {
        return new Field(name, kind, required, codes, from, fills, parts, true);
    }

    /** This field and all within it. */
    Stream<Field> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Field::all));
    }
}

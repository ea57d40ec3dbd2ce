package dk.sagsgang.query.screens.actions;

import java.util.List;

/** The form of one command: under which name its address takes it, among which others it is listed, and its fields. */
record Form(String command, Group group, List<Field> fields) {

    /** What the commands of a list have in common, in the order of the list. */
    enum Group {
        AGENDA,
        RECOMMENDATION,
        DECISION,
        AGREEMENT,
        MONEY,
        DOCUMENTS,
        CASE,
        MEETING,
        AUTHORITY
    }

    static Form of(String command, Group group, Field... fields) {
        return new Form(command, group, List.of(fields));
    }

    /** Whether it asks for a human being somewhere. */
    boolean names(From from) {
        return fields.stream().flatMap(Field::all).anyMatch(it -> it.from() == from);
    }
}

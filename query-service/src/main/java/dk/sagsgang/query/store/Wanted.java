package dk.sagsgang.query.store;

import java.util.List;

/**
 * Which events somebody wants: of any of these cases (by caseId), committees (by code) and types; an empty list wants
 * all. An event is of a case where it stands in the case's own stream, and of a committee where its stream or payload
 * names it, or where its case or meeting had been with it by then, this event included.
 */
public record Wanted(List<String> cases, List<String> committees, List<String> types) {
    public Wanted {
        cases = List.copyOf(cases);
        committees = List.copyOf(committees);
        types = List.copyOf(types);
    }
}

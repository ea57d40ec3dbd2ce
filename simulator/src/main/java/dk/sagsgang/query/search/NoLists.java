package dk.sagsgang.query.search;

import java.util.List;

/** The index of a service that shows no lists. */
public final class NoLists {

    private NoLists() {}

    public static ListIndex index() {
        return new ListIndex(List.of());
    }
}

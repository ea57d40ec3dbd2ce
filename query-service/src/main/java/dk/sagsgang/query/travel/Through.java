package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.search.Cursor;
import dk.sagsgang.query.search.ListQuery;
import dk.sagsgang.query.search.SortKeys;
import org.jspecify.annotations.Nullable;

/** The lists that can be told as of a moment, and the streams that are gone through for each. */
public enum Through {
    CASES(StreamId.Kind.CASE, CaseCourses.LIST, CaseCourses.SORT, null),
    AGREEMENTS(StreamId.Kind.CASE, CaseCourses.LIST, CaseCourses.SORT, CaseCourses.AGREEMENT),
    DECISIONS(StreamId.Kind.CASE, CaseCourses.LIST, CaseCourses.SORT, CaseCourses.DECISION),
    MEETINGS(StreamId.Kind.MEETING, MeetingCourses.LIST, MeetingCourses.SORT, null);

    private static final int AT_ONCE = 200;

    private final StreamId.Kind kind;
    private final String list;
    private final String sort;
    private final @Nullable String mayHave;

    Through(StreamId.Kind kind, String list, String sort, @Nullable String mayHave) {
        this.kind = kind;
        this.list = list;
        this.sort = sort;
        this.mayHave = mayHave;
    }

    /** The next streams behind the one of this name, or the first ones. */
    ListQuery streamsAfter(AuthorityId authority, @Nullable String name) {
        return new ListQuery(authority, list, sort, false, AT_ONCE)
                .where(CaseCourses.MAY_HAVE, mayHave)
                .after(name == null ? null : new Cursor(list, sort, key(name), name));
    }

    StreamId stream(AuthorityId authority, String name) {
        return new StreamId(authority, kind, name);
    }

    private byte[] key(String name) {
        return SortKeys.number(
                kind == StreamId.Kind.CASE ? new CaseId(name).number().value() : name);
    }
}

package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a list of cases is narrowed and ordered by. All of it stands in the address, so that the list can be sent. */
record CaseFilters(
        @Nullable String q,
        @Nullable String phase,
        @Nullable String committee,
        @Nullable String caseworker,
        @Nullable String subject,
        @Nullable String sort) {

    /** The same list in another order. */
    public CaseFilters sortedBy(String other) {
        return new CaseFilters(q, phase, committee, caseworker, subject, other.equals("number") ? null : other);
    }

    public String order() {
        return Objects.requireNonNullElse(sort, "number");
    }

    public boolean isAny() {
        return Stream.of(q, phase, committee, caseworker, subject)
                .flatMap(it -> Optional.ofNullable(it).stream())
                .anyMatch(it -> !it.isBlank());
    }

    /** The question for one page of the list. */
    Question asked(Here here, int limit, @Nullable String cursor) {
        return on(here.ask("/cases")).with("limit", limit).with("cursor", cursor);
    }

    /** The address of the list as a screen or, with a suffix, as a file. */
    public String address(Here here, String suffix) {
        return on(Question.of(here.to("/sager" + suffix))).toString();
    }

    private Question on(Question question) {
        return question.with("q", q == null ? null : q.strip())
                .with("phase", phase)
                .with("committee", committee)
                .with("caseworker", caseworker)
                .with("subject", subject)
                .with("sort", sort);
    }
}

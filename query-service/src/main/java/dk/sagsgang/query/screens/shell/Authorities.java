package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.screens.shell.Here.Authority;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which authorities there are, and which of them a reader had open last. */
final class Authorities {
    static final String COOKIE = "myndighed";

    private static final Question ALL = Question.of("/api/v1/authorities");

    private final Api api;
    private final Clock clock;

    Authorities(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    private record Listed(List<Authority> items) {}

    List<Authority> all() {
        return api.get(ALL, Listed.class).items();
    }

    /** The screens of an authority; there are none where it is not known. */
    Here here(String name) {
        List<Authority> all = all();
        return all.stream()
                .filter(it -> it.id().equals(name))
                .findFirst()
                .map(it -> new Here(it, all, LocalDate.now(clock)))
                .orElseThrow(() -> ApiProblem.unknown("AUTHORITY_UNKNOWN"));
    }

    /** The authority that the reader had open last, or else the first there is. */
    Optional<AuthorityId> usual(HttpServletRequest request) {
        List<Authority> all = all();
        Cookie[] cookies = request.getCookies();
        return Stream.concat(
                        cookies == null
                                ? Stream.of()
                                : Arrays.stream(cookies)
                                        .filter(it -> it.getName().equals(COOKIE))
                                        .flatMap(it -> all.stream()
                                                .filter(one -> one.id().equals(it.getValue()))),
                        all.stream())
                .findFirst()
                .map(Authority::authority);
    }
}

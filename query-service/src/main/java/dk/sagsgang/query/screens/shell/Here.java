package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.values.AuthorityId;
import java.time.LocalDate;
import java.util.List;

/**
 * Where a reader stands: the authority whose screens these are, what others there are, and which day it is. Every address
 * of a screen begins with the authority, so that it can be sent to somebody who has another one open.
 */
public record Here(Authority authority, List<Authority> authorities, LocalDate today) {
    /** The first part of every screen's address. */
    public static final String AUTHORITY = "/{authority:[a-z][a-z0-9-]{0,39}}";

    /** An authority by its name in addresses and the one that people know. */
    public record Authority(AuthorityId authority, String name) {
        public String id() {
            return authority.value();
        }
    }

    public AuthorityId id() {
        return authority.authority();
    }

    /** The address of a screen of this authority; its path begins with a slash. */
    public String to(String path) {
        return "/" + id() + path;
    }

    /** A question about this authority; see {@link Question#of}. */
    public Question ask(String template, Object... segments) {
        return Question.of("/api/v1/authorities/" + id() + template, segments);
    }
}

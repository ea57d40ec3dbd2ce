package dk.sagsgang.standalone.up;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.standalone.http.Server;
import dk.sagsgang.standalone.terminal.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The authorities whose ledgers are opened at start, through the same address as any other command. A ledger that is
 * open already stays as it is.
 */
record Registrations(List<Registration> all) {

    private static final String EXISTS = "AUTHORITY_EXISTS";

    /** The body of one registration. */
    record Registration(AuthorityId authority, Text name, AuthorityKind kind) {}

    /**
     * Reads {@code herning:MUNICIPALITY:Herning Kommune;...} as it stands in SAGSGANG_AUTHORITIES; nothing said means
     * the three that the project knows from its sources.
     */
    static Registrations parse(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return new Registrations(List.of(
                    of("herning", "MUNICIPALITY", "Herning Kommune"),
                    of("region-sjaelland", "REGION", "Region Sjælland"),
                    of("sundhedsklynge-syd", "HEALTH_CLUSTER", "Sundhedsklynge Syd")));
        }
        return new Registrations(Arrays.stream(said.split(";"))
                .filter(entry -> !entry.isBlank())
                .map(entry -> entry.strip().split(":", 3))
                .map(parts -> {
                    if (parts.length != 3) {
                        throw malformed("each is written id:KIND:name");
                    }
                    return of(parts[0], parts[1], parts[2]);
                })
                .toList());
    }

    /** Returns when the ledger of each is open. */
    void register(Server commandSide) {
        for (Registration registration : all) {
            try {
                commandSide.post(
                        "/api/v1/authorities",
                        "application/json",
                        EventJson.mapper().writeValueAsBytes(registration));
            } catch (Failure e) {
                if (!e.reason().equals(EXISTS)) {
                    throw e;
                }
            }
        }
    }

    private static Registration of(String authority, String kind, String name) {
        try {
            return new Registration(
                    new AuthorityId(authority.strip()),
                    new Text(name),
                    AuthorityKind.valueOf(kind.strip().toUpperCase(Locale.ROOT)));
        } catch (InvalidValue e) {
            throw malformed(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw malformed("the kind is one of " + Arrays.toString(AuthorityKind.values()));
        }
    }

    private static Failure malformed(String why) {
        return new Failure("AUTHORITIES_MALFORMED", "SAGSGANG_AUTHORITIES cannot be read: " + why + ".");
    }
}

package dk.sagsgang.standalone.client;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.standalone.http.Server;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The authorities that a server knows. */
record Authorities(List<Authority> all) {

    /** One of them, by its id and by its name. */
    record Authority(AuthorityId authority, String name) {}

    static Authorities of(Server server) {
        JsonNode items = server.get("/api/v1/authorities").path("items");
        return new Authorities(items.valueStream()
                .map(node -> Server.JSON.treeToValue(node, Authority.class))
                .toList());
    }

    String nameOf(AuthorityId authority) {
        return all.stream()
                .filter(it -> it.authority().equals(authority))
                .map(Authority::name)
                .findFirst()
                .orElse(authority.value());
    }

    /** herning (Herning Kommune), region-sjaelland (Region Sjælland). */
    String choices() {
        return all.isEmpty()
                ? "none"
                : all.stream()
                        .map(it -> it.authority() + " (" + it.name() + ")")
                        .collect(Collectors.joining(", "));
    }
}

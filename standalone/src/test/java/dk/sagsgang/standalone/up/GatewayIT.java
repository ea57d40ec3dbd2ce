package dk.sagsgang.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's file states the doorway's rule for separate services. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GatewayIT {

    private static final Pattern ROUTE = Pattern.compile("\"~([^\"]+)\"\\s+(command|query);");
    private static final String CASES = "/api/v1/authorities/herning/cases";
    private static final String IMPORTS = "/api/v1/authorities/herning/imports";
    private static final String OPERATIONS = "/api/v1/operations";

    @ParameterizedTest
    @ValueSource(
            strings = {
                CASES,
                "/",
                "/imports",
                IMPORTS,
                IMPORTS + "/",
                IMPORTS + "/3f2a",
                IMPORTS + "ant",
                OPERATIONS,
                OPERATIONS + "/views/cases/generations",
                OPERATIONS + "ly"
            })
    void the_gateway_of_separate_services_routes_by_the_same_rule(String path) throws IOException {
        List<MatchResult> routes = ROUTE.matcher(gateway()).results().toList();
        assertThat(routes).hasSize(3);
        for (String method : List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")) {
            String side = routes.stream()
                    .filter(route -> Pattern.compile(route.group(1))
                            .matcher(method + " " + path)
                            .find())
                    .map(route -> route.group(2))
                    .findFirst()
                    .orElse("command");
            assertThat(side.equals("query")).as(method).isEqualTo(Doorway.belongsToQuerySide(method, path));
        }
    }

    private static String gateway() throws IOException {
        Path fromModule = Path.of("../docker/gateway.conf");
        return Files.readString(Files.exists(fromModule) ? fromModule : Path.of("docker/gateway.conf"));
    }
}

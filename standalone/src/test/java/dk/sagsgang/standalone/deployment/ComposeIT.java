package dk.sagsgang.standalone.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.yaml.snakeyaml.Yaml;

/**
 * No engine runs where these tests do, so the containers themselves are not started; but everything that the compose
 * file names is there, and means what it says.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComposeIT {

    private static final Path ROOT = root();
    private static final Pattern PINNED = Pattern.compile("[a-z0-9/.-]+:\\d+(\\.\\d+)+[a-z0-9._-]*");
    private static final Pattern UPSTREAM = Pattern.compile("server ([a-z-]+):(\\d+);");

    private final Map<String, Map<String, Object>> services = compose("services");

    @Test
    void every_image_is_pinned_to_a_version() throws IOException {
        List<String> images = Stream.concat(
                        services.values().stream()
                                .filter(service -> service.containsKey("image"))
                                .map(service -> text(service, "image")),
                        Files.readAllLines(ROOT.resolve("docker/Dockerfile")).stream()
                                .filter(line -> line.startsWith("FROM "))
                                .map(line -> line.split(" ")[1]))
                .toList();
        assertThat(images).hasSizeGreaterThanOrEqualTo(4).allMatch(PINNED.asMatchPredicate());
    }

    @Test
    void every_file_and_service_that_is_named_is_there() {
        services.forEach((name, service) -> {
            if (service.get("build") instanceof Map<?, ?> build) {
                assertThat(ROOT.resolve(String.valueOf(build.get("dockerfile"))))
                        .isRegularFile();
            }
            for (Object volume : list(service.get("volumes"))) {
                String source = volume.toString().split(":")[0];
                if (source.startsWith(".")) {
                    assertThat(ROOT.resolve(source)).isRegularFile();
                } else {
                    assertThat(compose("volumes")).containsKey(source);
                }
            }
            Object needed = service.get("depends_on");
            Stream<?> names = needed instanceof Map<?, ?> map ? map.keySet().stream() : list(needed).stream();
            assertThat(services.keySet())
                    .containsAll(names.map(Object::toString).toList());
        });
    }

    @Test
    void both_services_are_built_from_modules_and_started_by_classes_that_exist() throws Exception {
        for (String name : List.of("command-service", "query-service")) {
            Map<String, Object> args = map(map(service(name).get("build")).get("args"));
            assertThat(ROOT.resolve(String.valueOf(args.get("SERVICE"))).resolve("pom.xml"))
                    .isRegularFile();
            Class<?> main = Class.forName(
                    String.valueOf(args.get("MAIN_CLASS")), false, getClass().getClassLoader());
            assertThat(main.getMethod("main", String[].class)).isNotNull();
        }
    }

    @Test
    void every_setting_given_to_our_services_is_one_that_they_know() {
        Set<String> known = settings();
        for (String name : List.of("command-service", "query-service")) {
            assertThat(environment(name).keySet().stream().filter(key -> key.startsWith("SAGSGANG_")))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    @Test
    void the_gateway_reaches_both_services_on_the_ports_they_listen_on() throws IOException {
        String gateway = Files.readString(ROOT.resolve("docker/gateway.conf"));
        List<String> upstreams = UPSTREAM.matcher(gateway)
                .results()
                .map(found -> found.group(1) + ":" + found.group(2))
                .toList();
        assertThat(upstreams)
                .containsExactlyInAnyOrder(
                        "command-service:" + environment("command-service").get("SERVER_PORT"),
                        "query-service:" + environment("query-service").get("SERVER_PORT"));
        assertThat(gateway).contains("listen 8080;");
        assertThat(list(service("gateway").get("ports"))).hasToString("[127.0.0.1:8080:8080]");
    }

    @Test
    void the_addresses_of_the_stores_are_services_of_the_same_file() {
        for (String name : List.of("command-service", "query-service")) {
            Map<String, Object> given = environment(name);
            assertThat(given.get("SAGSGANG_MONGODB_URI")).asString().startsWith("mongodb://mongodb:27017/");
            assertThat(given).containsEntry("SAGSGANG_KAFKA_BOOTSTRAPSERVERS", "kafka:9092");
        }
        assertThat(services).containsKeys("mongodb", "kafka");
        assertThat(environment("kafka").get("KAFKA_ADVERTISED_LISTENERS")).isEqualTo("BROKER://kafka:9092");
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private Map<String, Object> environment(String service) {
        return map(service(service).get("environment"));
    }

    /** The environment variables of every setting of ours: its name in capitals, dots as underscores, no hyphens. */
    private static Set<String> settings() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("dk.sagsgang").stream()
                .map(found -> loaded(String.valueOf(found.getBeanClassName())))
                .flatMap(type -> Arrays.stream(
                                Objects.requireNonNullElse(type.getRecordComponents(), new RecordComponent[0]))
                        .map(component ->
                                Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                                                .value() + "." + component.getName()))
                .map(name -> name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, ComposeIT.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("docker-compose.yml")) ? here : Objects.requireNonNull(here.getParent());
    }

    private static Map<String, Map<String, Object>> compose(String section) {
        try {
            Map<String, Map<String, Map<String, Object>>> file =
                    new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
            return Objects.requireNonNull(file.get(section));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }
}

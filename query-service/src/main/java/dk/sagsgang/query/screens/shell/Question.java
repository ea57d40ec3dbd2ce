package dk.sagsgang.query.screens.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A path and its parameters, percent-encoded once. A parameter that is null or empty is not asked. */
public final class Question {
    private final String path;
    private final Map<String, String> parameters;

    private Question(String path, Map<String, String> parameters) {
        this.path = path;
        this.parameters = parameters;
    }

    /** The template's {@code {}} are filled in their order, each as one segment. */
    public static Question of(String template, Object... segments) {
        StringBuilder path = new StringBuilder();
        int next = 0;
        int from = 0;
        for (int hole = template.indexOf("{}"); hole >= 0; hole = template.indexOf("{}", from)) {
            path.append(template, from, hole).append(encode(segments[next++].toString()));
            from = hole + 2;
        }
        return new Question(path.append(template.substring(from)).toString(), Map.of());
    }

    public Question with(String name, @Nullable Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value.toString());
        return new Question(path, more);
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : path + "?"
                        + parameters.entrySet().stream()
                                .map(it -> encode(it.getKey()) + "=" + encode(it.getValue()))
                                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

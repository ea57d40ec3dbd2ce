package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies of an authority by name and by the code of its routing tables. */
final class Committees {

    /** Any body by the look of its name, known or not: "Økonomi- og Erhvervsudvalget", "Ældrerådet". */
    private static final Pattern BODY =
            Pattern.compile("(?<![\\p{L}-])(?:Udvalget for [\\p{L} -]{1,80}?(?= den |[.,;]|$)"
                    + "|(?:\\p{Lu}\\p{L}+(?<!udvalget|rådet)(?:-,?| og) (?:og )?){0,3}\\p{Lu}[\\p{L}-]*"
                    + "(?:udvalget|rådet|bestyrelsen)|[Kk]ommunalbestyrelsen|[Bb]yrådet|regionsrådet)s?(?!\\p{L})");

    private static final Pattern GENITIVE = Pattern.compile("(?:udvalget|rådet|bestyrelsen)s$");

    private final Map<String, String> codeByName;

    Committees(Map<String, String> codeByName) {
        this.codeByName = new LinkedHashMap<>();
        codeByName.forEach((name, code) -> this.codeByName.put(Danish.lower(name), code));
    }

    @Nullable
    String code(String name) {
        return codeByName.get(Danish.lower(name));
    }

    /** Whether a publishing system prints codes at all; where it does not, a body is known by its name. */
    boolean areCoded() {
        return !codeByName.isEmpty();
    }

    /** Whether this is how a routing table names a column here. */
    boolean knows(String code) {
        return codeByName.containsValue(code);
    }

    /** The bodies named in a text, in its order: by code where they are known here, else by name. */
    List<String> namedIn(String text) {
        return printedIn(text).stream()
                .map(name -> {
                    String code = code(name);
                    return code == null ? name : code;
                })
                .distinct()
                .toList();
    }

    /** The bodies named in a text by the names printed, each once. */
    List<String> printedIn(String text) {
        List<String> names = new ArrayList<>();
        Matcher matcher = BODY.matcher(text);
        while (matcher.find()) {
            String name = nominative(matcher.group());
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static String nominative(String name) {
        return GENITIVE.matcher(name).find() ? name.substring(0, name.length() - 1) : name;
    }
}

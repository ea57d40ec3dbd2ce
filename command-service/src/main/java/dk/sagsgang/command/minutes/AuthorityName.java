package dk.sagsgang.command.minutes;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The authority, which these layouts print nowhere: the one "X Kommune" or "Region X" that the text names far most
 * often. It is never more than inferred, and a doubt unless a region is named so often that no other can be meant.
 */
final class AuthorityName {

    private static final Pattern NAME =
            Pattern.compile("(?<![\\p{L}-])(?:(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?) [Kk]ommune(?:s|n)?(?!\\p{L})"
                    + "|Region (Hovedstaden|Midtjylland|Nordjylland|Sjælland|Syddanmark|Østdanmark)(?!\\p{L}))");
    private static final int FEWEST = 2;
    private static final int TIMES_THE_NEXT = 3;
    private static final int PLAIN = 10;

    private AuthorityName() {}

    static @Nullable Found<String> infer(List<Line> lines, Doubts doubts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Line> first = new HashMap<>();
        for (Line line : lines) {
            Matcher matcher = NAME.matcher(line.text());
            while (matcher.find()) {
                String name = matcher.group(1) == null ? "Region " + matcher.group(2) : matcher.group(1) + " Kommune";
                counts.merge(name, 1, Integer::sum);
                first.putIfAbsent(name, line);
            }
        }
        List<Map.Entry<String, Integer>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
        int next = ranked.size() > 1 ? ranked.get(1).getValue() : 0;
        Line line = ranked.isEmpty() ? null : first.get(ranked.getFirst().getKey());
        if (line == null || ranked.getFirst().getValue() < Math.max(FEWEST, TIMES_THE_NEXT * next)) {
            doubts.add("AUTHORITY_UNKNOWN", "authority", "Myndigheden fremgår ikke af dokumentet.", null);
            return null;
        }
        String name = ranked.getFirst().getKey();
        int named = ranked.getFirst().getValue();
        if (name.startsWith("Region ") && named >= PLAIN && named >= PLAIN * next) {
            return new Found<>(name, line.range());
        }
        doubts.add(
                "AUTHORITY_INFERRED",
                "authority",
                "Myndigheden »" + name + "« er sluttet af teksten; den står ikke i referatets hoved.",
                line.range());
        return new Found<>(name, line.range());
    }
}

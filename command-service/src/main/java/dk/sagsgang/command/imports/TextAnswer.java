package dk.sagsgang.command.imports;

import dk.sagsgang.command.minutes.PrintedLine;
import dk.sagsgang.events.imports.MinutesRead;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A document's text by the numbered lines that facts and doubts name. */
final class TextAnswer {

    private TextAnswer() {}

    /** The lines from a number on, at most so many; {@code next} is where to go on, left out at the end. */
    static Map<String, Object> of(MinutesRead read, List<PrintedLine> lines, int from, int limit) {
        List<PrintedLine> rest =
                lines.stream().filter(line -> line.number() >= from).toList();
        int end = Math.min(limit, rest.size());
        // Lines that share a number are not torn apart.
        while (end < rest.size() && rest.get(end).number() == rest.get(end - 1).number()) {
            end++;
        }
        List<Map<String, Object>> told = new ArrayList<>();
        rest.subList(0, end).forEach(line -> told.add(line(line)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("import", read.document().hex());
        ListAnswer.name(answer, read.name());
        answer.put("digest", Objects.requireNonNull(read.text()).hex());
        answer.put("total", lines.isEmpty() ? 0 : lines.getLast().number());
        answer.put("lines", told);
        if (end < rest.size()) {
            answer.put("next", rest.get(end).number());
        }
        return answer;
    }

    private static Map<String, Object> line(PrintedLine line) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("line", line.number());
        Integer page = line.page();
        if (page != null) {
            told.put("page", page);
        }
        told.put("text", line.text());
        return told;
    }
}

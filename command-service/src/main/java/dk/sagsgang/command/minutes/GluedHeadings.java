package dk.sagsgang.command.minutes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes apart what publishing ran together: a heading set onto the end of the text before it ({@code godkendt.Bilag}) or
 * onto the beginning of the text after it ({@code ResumeAdministrationen}). Only a joint that no Danish sentence has is
 * cut silently; a heading after a full stop and a space, or before a colon and text, is cut with a doubt.
 */
final class GluedHeadings {

    private static final String SENTENCE_OR_WORD = "[\\p{Ll}\\p{N}.!?:;)\"”»]";

    /** Most lines mention no heading: this quick look spares them the slow one. */
    private final List<String> mentions;

    private final Pattern tight;
    private final Pattern loose;
    private final Pattern start;

    private final Layout layout;

    GluedHeadings(Layout layout) {
        this.layout = layout;
        String heading = "(?:"
                + layout.headings().values().stream()
                        .flatMap(Collection::stream)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"))
                + ")";
        mentions = Stream.concat(
                        layout.headings().values().stream().flatMap(Collection::stream),
                        Stream.of("Øvrige sagsbehandlere", "Sagsnr", "Punkt ", "indstiller"))
                .toList();
        tight = Pattern.compile("(?<=" + SENTENCE_OR_WORD + ")(?=" + heading + "(?:\\p{Lu}|:?$))"
                + "|(?=\\p{Lu})(?<=^" + heading + "|" + SENTENCE_OR_WORD + heading + ")"
                + "|(?<=[\\p{Ll}\\p{N}][.!?])(?=(?:Direktøren|Kommunaldirektøren|Administrationen)\\b[^.]{0,100} indstiller,?$)"
                + "|(?<=[^\\s(])(?=Øvrige sagsbehandlere ?:)"
                + "|(?<=\\S)(?=Sagsnr\\.? ?:)|(?<=[.!?])(?=Punkt \\d{1,4} ?:)");
        loose = Pattern.compile("(?<=[.!?] )(?=" + heading + ":?$)|(?<=^" + heading + ":)(?= \\S)"
                + "|(?<=\\S )(?=Sagsnr\\.? ?:.*Sagsbehandler ?:)");
        start = Pattern.compile("^" + heading + ":(?: .*)?$");
    }

    List<Line> apart(List<Line> lines, Doubts doubts) {
        List<Line> apart = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (Sections.heading(line, layout) == null && mentions.stream().anyMatch(line.text()::contains)) {
                for (Line piece : cut(line, tight)) {
                    cutLoosely(piece, apart, doubts);
                }
            } else {
                apart.add(line);
            }
        }
        return apart;
    }

    private void cutLoosely(Line line, List<Line> apart, Doubts doubts) {
        List<Line> pieces = cut(line, loose);
        if (pieces.size() > 1) {
            String what = start.matcher(line.text()).find()
                    ? pieces.getFirst().text()
                    : pieces.getLast().text();
            doubts.add(
                    "HEADING_IN_LINE",
                    "sections",
                    "Overskriften »" + Quotes.shortened(what) + "« står på linje med anden tekst.",
                    line.range());
        }
        apart.addAll(pieces);
    }

    private static List<Line> cut(Line line, Pattern joint) {
        Matcher matcher = joint.matcher(line.text());
        if (!matcher.find()) {
            return List.of(line);
        }
        List<Line> pieces = new ArrayList<>();
        int from = 0;
        do {
            if (matcher.start() > from) {
                pieces.add(line.withText(line.text().substring(from, matcher.start())));
                from = matcher.start();
            }
        } while (matcher.find());
        pieces.add(line.withText(line.text().substring(from)));
        return pieces;
    }
}

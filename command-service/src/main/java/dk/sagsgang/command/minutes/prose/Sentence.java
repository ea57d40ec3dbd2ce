package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence and the lines of the paragraph it stands in. */
public record Sentence(String text, LineRange lines) {

    private static final Pattern END = Pattern.compile("[.!?][)\"”»']?\\s+(?=[\"”»'(]?[\\p{Lu}\\d])");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?iu)(?:^|[\\s(])(?:d|kl|pr|nr|ca|bl\\.a|f\\.eks|fx|mio|mia|kr|jf|jvf|m\\.m|m\\.fl|m\\.v|mv|inkl|ekskl|excl|incl"
                    + "|pkt|evt|mdr|stk|inc|ltd|dvs|dr|hhv|vedr|sagsnr|tlf|henh|max|min|okt|nov|dec|jan|feb|aug|sep|sept"
                    + "|\\d{1,2})\\.$");

    /** An amount ends its sentence where a capital follows it: no name begins with kroner. */
    private static final Pattern AMOUNT = Danish.pattern("\\d (?:mio\\. )?kr\\.$");

    /** No one writes so long a sentence; it is something else, and what it says is not worth the time of asking. */
    private static final int LONGEST = 3_000;

    private static final int LONGEST_ABBREVIATION = 12;

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /** The sentences of these lines: a line that neither ends a sentence nor is followed by a new one runs on. */
    public static List<Sentence> of(List<ProseLine> lines) {
        List<Sentence> sentences = new ArrayList<>();
        List<ProseLine> paragraph = new ArrayList<>();
        for (ProseLine line : lines) {
            boolean runsOn = !line.blank()
                    && !paragraph.isEmpty()
                    && Character.isLowerCase(line.text().codePointAt(0))
                    && ".!?:;"
                                    .indexOf(paragraph
                                            .getLast()
                                            .text()
                                            .charAt(paragraph.getLast().text().length() - 1))
                            < 0;
            if (!runsOn) {
                split(paragraph, sentences);
                paragraph.clear();
            }
            if (!line.blank()) {
                paragraph.add(line);
            }
        }
        split(paragraph, sentences);
        return sentences;
    }

    private static void split(List<ProseLine> paragraph, List<Sentence> sentences) {
        if (paragraph.isEmpty()) {
            return;
        }
        String text = String.join(" ", paragraph.stream().map(ProseLine::text).toList());
        LineRange range = ProseLine.range(paragraph);
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            int last = end.start() + 1;
            String ending = text.substring(Math.max(from, last - LONGEST_ABBREVIATION), last);
            boolean letter = end.end() < text.length() && Character.isLetter(text.codePointAt(end.end()));
            if (!ABBREVIATION.matcher(ending).find()
                    || (letter && AMOUNT.matcher(ending).find())) {
                sentences.add(new Sentence(text.substring(from, end.end()).strip(), range));
                from = end.end();
            }
        }
        sentences.add(new Sentence(text.substring(from).strip(), range));
    }
}

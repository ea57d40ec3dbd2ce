package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a list of attachments: one to a line, each with the id that its system prints before or behind the title. */
final class AttachmentList {

    private static final Pattern NONE = Danish.pattern("^(?:ingen(?: bilag)?|-|–|\\.)\\.?$");
    private static final Pattern ID_BEHIND = Danish.pattern(
            "^(?:\\d{1,3}\\. )?(?<title>.+?) ?\\((?:dok(?:ument)?[- ]?(?:id|nr\\.?)) ?:? ?(?<id>[\\w/-]+)[^)]*\\)?$");
    private static final Pattern ID_BEFORE = Pattern.compile("^(?<id>\\d{4}[-–]\\d{3,7}|\\d{5,9}) [-–] (?<title>.+)$");
    private static final Pattern ICON = Pattern.compile("^PDF(?=\\p{Lu}|\\d)");
    private static final int WRAPPED = 55;

    private AttachmentList() {}

    static List<ReadAttachment> read(List<Line> lines) {
        List<ReadAttachment> attachments = new ArrayList<>();
        Line before = null;
        boolean ids =
                lines.stream().anyMatch(line -> ID_BEFORE.matcher(line.text()).matches());
        for (Line line : lines) {
            if (line.blank() || NONE.matcher(line.text()).matches()) {
                before = null;
                continue;
            }
            boolean own = ID_BEFORE.matcher(line.text()).matches();
            boolean runsOn = before != null
                    && !attachments.isEmpty()
                    && before.text().length() >= WRAPPED
                    && (ids ? !own : Character.isLowerCase(line.text().codePointAt(0)));
            if (runsOn) {
                ReadAttachment open = attachments.removeLast();
                attachments.add(attachment(
                        open.title().value() + " " + line.text(),
                        open.externalId(),
                        open.title().lines().from(),
                        line));
            } else {
                attachments.add(attachment(line.text(), null, line.number(), line));
            }
            before = line;
        }
        return attachments;
    }

    private static ReadAttachment attachment(String printed, @Nullable String known, int from, Line last) {
        String text = ICON.matcher(printed).replaceFirst("");
        Matcher behind = ID_BEHIND.matcher(text);
        Matcher ahead = ID_BEFORE.matcher(text);
        String id = known;
        String title = text;
        if (behind.matches()) {
            id = behind.group("id");
            title = behind.group("title");
        } else if (ahead.matches()) {
            id = ahead.group("id");
            title = ahead.group("title");
        }
        return new ReadAttachment(new Found<>(title.strip(), new LineRange(from, last.number())), id);
    }
}

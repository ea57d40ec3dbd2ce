package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names below a document's head: under headings ("Tilstede", "Fraværende"), or bare; one to a line, or over
 * several lines that end with what the person is to the meeting ("Medlem").
 */
final class AttendanceReader {

    private enum Group {
        MEMBERS,
        PRESENT,
        ABSENT,
        OTHERS
    }

    private static final Pattern PRESENT =
            Danish.pattern("^(?:til ?stede(?:værende)?|deltagere|mødt) ?:? ?(?<rest>.*)$");
    private static final Pattern MEMBERS =
            Danish.pattern("^(?:udvalgets )?medlemmer(?: af (?:udvalget|rådet))? ?:? ?(?<rest>.*)$");
    private static final Pattern ABSENT =
            Danish.pattern("^(?:afbud(?: ?/ ?fraværende| fra)?|fraværende|ikke til ?stede|forfald) ?:? ?(?<rest>.*)$");
    private static final Pattern OTHERS = Danish.pattern(
            "^(?:bisiddere|sekretariat(?:et)?|sekretær|gæster|(?:fra )?administration(?:en)?|embedsmænd|(?:øvrige|desuden) deltage(?:re|r)|referent"
                    + "|fra forvaltningen) ?:?(?<rest> .*)?$");
    private static final Pattern ROLE = Danish.pattern(
            "^(?:(?:1\\. |2\\. )?(?:næst)?formand|medlem|sekretariat|suppleant|stedfortræder|observatør|tilforordnet)$");
    private static final Pattern MEMBER = Danish.pattern("^(?:(?:1\\. |2\\. )?(?:næst)?formand|medlem)$");
    private static final Pattern STAFF = Danish.pattern("^(?:sekretariat|tilforordnet|observatør)$");
    private static final Pattern NAME =
            Pattern.compile("^\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|af|von|van|de|der)){1,5}$");
    private static final Pattern NOBODY = Danish.pattern("^(?:[.–-]|ingen\\.?)$");
    private static final Pattern REST = Pattern.compile(" ?(?:\\(\\p{L}{1,3}\\))?(?: [-–] .*|, ?.*| ?\\(.*)?$");

    private final Doubts doubts;
    private final List<Found<String>> members = new ArrayList<>();
    private final List<Found<String>> present = new ArrayList<>();
    private final List<Found<String>> absent = new ArrayList<>();

    AttendanceReader(Doubts doubts) {
        this.doubts = doubts;
    }

    /** Where the names begin: at the first heading of names, or at a run of at least two lines that are names. */
    int begin(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean heading = isHeading(text);
            boolean run = i > 0
                    && lines.get(i - 1).blank()
                    && i + 1 < lines.size()
                    && isPerson(text)
                    && isPerson(lines.get(i + 1).text());
            if (heading || run) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isHeading(String text) {
        return PRESENT.matcher(text).matches()
                || MEMBERS.matcher(text).matches()
                || ABSENT.matcher(text).matches()
                || OTHERS.matcher(text).matches();
    }

    static boolean isPerson(String text) {
        return NAME.matcher(REST.matcher(text).replaceFirst("")).matches();
    }

    Attendance read(List<Line> lines) {
        boolean roles = lines.stream()
                        .filter(line -> MEMBER.matcher(line.text()).matches())
                        .count()
                > 1;
        Group group = Group.MEMBERS;
        boolean present = false;
        boolean absences = false;
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            Group begun = group(line.text());
            if (begun != null
                    && !(roles
                            && (begun == Group.OTHERS
                                    || ROLE.matcher(line.text()).matches()))) {
                flush(open, group);
                group = begun;
                present |= begun == Group.PRESENT;
                absences |= begun == Group.ABSENT;
                for (String name : rest(line.text()).split(" ?[,;] ?| og ")) {
                    if (!name.isBlank()) {
                        add(name, line, group);
                    }
                }
            } else if (!line.blank() && roles) {
                if (ROLE.matcher(line.text()).matches()) {
                    Group of = STAFF.matcher(line.text()).matches() ? Group.OTHERS : group;
                    flush(open, of);
                } else if (!line.text().startsWith("(")) {
                    open.add(line);
                }
            } else if (!line.blank()) {
                add(line.text(), line, group);
            }
        }
        flush(open, group);
        if (!present && absences) {
            List<String> away = absent.stream().map(Found::value).toList();
            members.stream().filter(name -> !away.contains(name.value())).forEach(this.present::add);
        } else {
            members.addAll(this.present);
        }
        return new Attendance(members, this.present, absent);
    }

    private static @Nullable Group group(String text) {
        return PRESENT.matcher(text).matches()
                ? Group.PRESENT
                : MEMBERS.matcher(text).matches()
                        ? Group.MEMBERS
                        : ABSENT.matcher(text).matches()
                                ? Group.ABSENT
                                : OTHERS.matcher(text).matches() ? Group.OTHERS : null;
    }

    private static String rest(String text) {
        for (Pattern heading : List.of(PRESENT, MEMBERS, ABSENT, OTHERS)) {
            Matcher matcher = heading.matcher(text);
            if (matcher.matches()) {
                return matcher.group("rest") == null
                        ? ""
                        : matcher.group("rest").strip();
            }
        }
        return "";
    }

    private void flush(List<Line> open, Group group) {
        if (!open.isEmpty()) {
            add(open.getFirst().text(), open.getFirst(), group);
            open.clear();
        }
    }

    private void add(String printed, Line line, Group group) {
        String name = REST.matcher(printed).replaceFirst("").strip();
        if (group == Group.OTHERS || NOBODY.matcher(printed).matches()) {
            return;
        }
        if (!NAME.matcher(name).matches()) {
            doubts.add(
                    "ATTENDANCE_UNCLEAR",
                    "attendance",
                    "»" + Quotes.shortened(printed) + "« er ikke læst som et navn.",
                    line.range());
            return;
        }
        (group == Group.ABSENT ? absent : group == Group.PRESENT ? present : members)
                .add(new Found<>(name, line.range()));
    }
}

package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.Layout.HeadField;
import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.events.values.LineRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a document of any system says of its meeting: by labels where there are any, else by the look of the
 * lines. The committee stands above the day, the place below it, the names below that.
 */
final class SystemHead {

    private static final Pattern KIND = Danish.pattern("^(?:åben[t]? |lukket |endelig[t]? |foreløbig[t]? )?"
            + "(?<kind>(?:beslutnings|møde)?(?:referat|protokol)|(?:tillægs|møde)?dagsorden)\\b"
            + "(?: ?[-–:] ?| (?:for|fra|af|til)(?: (?:ordinært |ekstraordinært )?møde[t]?(?: i)?)? | )?(?<rest>.*)$");
    private static final Pattern BODY = Danish.pattern(
            "(?:udvalg(?:et)?|byråd(?:et)?|regionsråd(?:et)?|\\p{L}{3,}råd(?:et)?|bestyrelse(?:n)?|klynge(?:n)?|direktion(?:en)?|magistrat(?:en)?|\\p{L}+nævn(?:et)?"
                    + "|forsamling(?:en)?|kommission(?:en)?|forum)\\b");
    private static final Pattern EXTRAORDINARY = Danish.pattern("\\bekstraordinær");
    private static final Pattern MEETING_IN = Danish.pattern(
            "^(?:ekstraordinært |ordinært )?møde(?:t)?(?: i| for)? (?=\\p{L})|^ekstraordinært (?=\\p{L}+ \\p{L})");
    private static final Pattern TIME =
            Danish.pattern("(?<![\\d.:/-])(?<hour>\\d{1,2})(?:[.:](?<minute>\\d{2}))(?:[:.]\\d{2})?"
                    + "(?: ?(?:[-–]|til) ?(?:kl\\.? ?)?(?<endHour>\\d{1,2})[.:](?<endMinute>\\d{2}))?(?![\\d./-])");
    private static final Pattern WHOLE_HOUR = Danish.pattern("\\bkl\\.? ?(?<hour>\\d{1,2})(?![\\d.:])");
    private static final Pattern WEEKDAY = Danish.pattern("\\b(?:man|tirs|ons|tors|fre|lør|søn)dag\\b");
    private static final List<String> WEEKDAYS =
            List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");
    private static final Pattern ROOM = Danish.pattern(
            "\\b(?:lokale|mødelokale|rådhus\\w*|\\w*sal(?:en)?|teams|skype|zoom|online|virtuelt|center|\\w*center\\w*|kantinen|\\w*gård\\w*|\\p{L}?\\d[\\w.]*)\\b");
    private static final Pattern PLACE = Pattern.compile("\\p{Lu}[^.:;!?]{2,79}");
    private static final Pattern CODE = Pattern.compile("\\((?<code>\\p{Lu}{2,5})\\)$");
    private static final int LONGEST_DATE_LINE = 120;

    private final PublishingSystem system;
    private final Doubts doubts;
    private final Map<HeadField, Found<String>> fields = new EnumMap<>(HeadField.class);
    private final List<Found<LocalDate>> days = new ArrayList<>();
    private @Nullable DocumentKind kind;
    private boolean extraordinary;
    private @Nullable Line dateLine;

    private SystemHead(PublishingSystem system, Doubts doubts) {
        this.system = system;
        this.doubts = doubts;
    }

    /** The head and, beside it, who was there and when the meeting was to end. */
    record Read(
            Head head,
            Attendance attendance,
            @Nullable Found<LocalTime> end,
            @Nullable String code) {}

    static Read read(List<Line> lines, PublishingSystem system, Doubts doubts) {
        return new SystemHead(system, doubts).read(lines);
    }

    private Read read(List<Line> lines) {
        AttendanceReader attendance = new AttendanceReader(doubts);
        int names = attendance.begin(lines);
        List<Line> top = lines.subList(0, names);
        List<Line> unread = new ArrayList<>();
        HeadField open = null;
        for (int i = 0; i < top.size(); i++) {
            Line line = top.get(i);
            if (line.blank()) {
                continue;
            }
            extraordinary |= EXTRAORDINARY.matcher(line.text()).find();
            HeadField label = label(line);
            if (label != null) {
                String value =
                        line.text().substring(line.text().indexOf(':') + 1).strip();
                open = value.isEmpty() ? label : null;
                if (!value.isEmpty()) {
                    labelled(label, value, line);
                }
            } else if (open != null) {
                labelled(open, line.text(), line);
                open = null;
            } else if (!unlabelled(line, i, top)) {
                unread.add(line);
            }
        }
        onlyPlaceLeft(unread);
        for (Line line : unread) {
            doubts.add(
                    "HEAD_LINE_UNREAD",
                    "head",
                    "»" + Quotes.shortened(line.text()) + "« i dokumentets hoved er ikke læst.",
                    line.range());
        }
        return head(attendance.read(lines.subList(names, lines.size())));
    }

    /** In a system that is known, one line alone below the day says where, whatever the place is called. */
    private void onlyPlaceLeft(List<Line> unread) {
        Line day = dateLine;
        boolean place = system.sign() != null
                && day != null
                && !fields.containsKey(HeadField.PLACE)
                && unread.size() == 1
                && unread.getFirst().number() > day.number()
                && PLACE.matcher(unread.getFirst().text()).matches();
        if (place) {
            Line line = unread.removeFirst();
            fields.put(HeadField.PLACE, new Found<>(line.text(), line.range()));
        }
    }

    private @Nullable HeadField label(Line line) {
        int colon = line.text().indexOf(':');
        if (colon < 0) {
            return null;
        }
        String before = Danish.lower(line.text().substring(0, colon).strip());
        for (Map.Entry<HeadField, List<String>> field : system.labels().entrySet()) {
            if (field.getValue().contains(before)) {
                return field.getKey();
            }
        }
        return null;
    }

    private void labelled(HeadField field, String value, Line line) {
        extraordinary |= EXTRAORDINARY.matcher(value).find();
        if (field == HeadField.DATE) {
            day(line.withText(value));
        }
        Found<String> found = new Found<>(value, line.range());
        if (field == HeadField.COMMITTEE || field == HeadField.PLACE) {
            Found<String> known = fields.get(field);
            boolean other = known != null && !Contents.same(committeeName(known.value()), committeeName(value));
            if (other && field == HeadField.COMMITTEE) {
                doubts.add(
                        "COMMITTEE_CONTRADICTION",
                        "committee",
                        "Dokumentet nævner mere end ét udvalg som sit.",
                        line.range());
            }
            fields.put(field, found);
        } else {
            fields.putIfAbsent(field, found);
        }
    }

    private boolean unlabelled(Line line, int index, List<Line> top) {
        Matcher title = KIND.matcher(line.text());
        if (title.matches()
                && (title.group("rest").isBlank()
                        || BODY.matcher(title.group("rest")).find()
                        || DanishDates.onlyDay(title.group("rest")).isPresent())) {
            if (kind == null) {
                kind = Danish.lower(title.group("kind")).contains("dagsorden")
                        ? DocumentKind.AGENDA
                        : DocumentKind.MINUTES;
            }
            String rest = title.group("rest");
            if (!rest.isBlank()) {
                day(line.withText(rest));
                String body = withoutDate(rest);
                if (BODY.matcher(body).find() && !fields.containsKey(HeadField.COMMITTEE)) {
                    fields.put(HeadField.COMMITTEE, new Found<>(body, line.range()));
                }
            }
            return true;
        }
        if (line.text().length() <= LONGEST_DATE_LINE && day(line)) {
            return true;
        }
        if (!fields.containsKey(HeadField.COMMITTEE)
                && BODY.matcher(line.text()).find()
                && dateLine == null) {
            fields.put(HeadField.COMMITTEE, new Found<>(line.text(), line.range()));
            return true;
        }
        Found<String> committee = fields.get(HeadField.COMMITTEE);
        if (committee != null && committeeName(committee.value()).equals(committeeName(line.text()))) {
            return true;
        }
        boolean below = dateLine != null && !fields.containsKey(HeadField.PLACE);
        boolean adjacent = below && index > 0 && !top.get(index - 1).blank();
        if (below && (adjacent || ROOM.matcher(line.text()).find())) {
            fields.put(
                    HeadField.PLACE, new Found<>(line.text().replaceFirst("^(?:i|på) (?=\\p{Lu})", ""), line.range()));
            return true;
        }
        return EXTRAORDINARY.matcher(line.text()).find()
                || (committee != null && line.text().startsWith(committee.value()));
    }

    private boolean day(Line line) {
        LocalDate day = DanishDates.onlyDay(line.text()).orElse(null);
        if (day == null) {
            return false;
        }
        days.add(new Found<>(day, line.range()));
        if (dateLine == null) {
            dateLine = line;
        }
        Matcher weekday = WEEKDAY.matcher(line.text());
        if (weekday.find()
                && WEEKDAYS.indexOf(Danish.lower(weekday.group())) + 1
                        != day.getDayOfWeek().getValue()) {
            doubts.add("WEEKDAY_CONTRADICTION", "date", "Ugedagen passer ikke til mødets dato.", line.range());
        }
        fields.putIfAbsent(HeadField.DATE, new Found<>(line.text(), line.range()));
        return true;
    }

    private static String withoutDate(String text) {
        String rest = text;
        for (DanishDates.Dated dated : DanishDates.in(text).reversed()) {
            rest = rest.substring(0, dated.start()) + rest.substring(dated.end());
        }
        return rest.replaceAll("(?iU)[\\s,]*(?:\\b(?:den|d\\.)[\\s,]*)?(?:\\bkl\\b.*)?$", "")
                .strip();
    }

    private Read head(Attendance attendance) {
        Found<String> printed = fields.get(HeadField.COMMITTEE);
        Found<String> committee = null;
        String code = null;
        if (printed == null || printed.value().isBlank()) {
            doubts.add("COMMITTEE_MISSING", "committee", "Dokumentet siger ikke, hvilket udvalg det er fra.", null);
        } else {
            Matcher coded = CODE.matcher(printed.value());
            code = coded.find() ? coded.group("code") : null;
            committee = new Found<>(committeeName(printed.value()), printed.lines());
        }
        Found<LocalDate> date = days.isEmpty() ? null : days.getFirst();
        if (date == null) {
            doubts.add("DATE_MISSING", "date", "Mødets dato kan ikke læses.", null);
        } else if (days.stream()
                .anyMatch(day -> !day.value().equals(days.getFirst().value()))) {
            doubts.add("DATE_CONTRADICTION", "date", "Dokumentets hoved nævner mere end én dag.", date.lines());
        }
        Found<LocalTime> start = null;
        Found<LocalTime> end = null;
        for (HeadField field : List.of(HeadField.TIME, HeadField.DATE)) {
            Found<String> said = fields.get(field);
            String text = said == null ? "" : without(said.value());
            Matcher time = TIME.matcher(text);
            Matcher hour = WHOLE_HOUR.matcher(text);
            if (said != null && start == null && time.find()) {
                start = time(time.group("hour"), time.group("minute"), said.lines());
                end = time.group("endHour") == null
                        ? null
                        : time(time.group("endHour"), time.group("endMinute"), said.lines());
            } else if (said != null && start == null && hour.find()) {
                start = time(hour.group("hour"), "0", said.lines());
            }
        }
        Head head = new Head(kind, committee, null, date, start, fields.get(HeadField.PLACE), extraordinary);
        return new Read(head, attendance, end, code);
    }

    private static String without(String text) {
        String rest = text;
        for (DanishDates.Dated dated : DanishDates.in(text).reversed()) {
            rest = rest.substring(0, dated.start()) + " " + rest.substring(dated.end());
        }
        return rest;
    }

    private @Nullable Found<LocalTime> time(String hour, String minute, LineRange lines) {
        try {
            return new Found<>(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)), lines);
        } catch (DateTimeException e) {
            doubts.add("TIME_UNREADABLE", "time", "Mødets tidspunkt kan ikke læses.", lines);
            return null;
        }
    }

    /** The body's name without what is said of the meeting; a name in capitals is written as names are. */
    static String committeeName(String printed) {
        String name = MEETING_IN.matcher(printed.strip()).replaceFirst("").strip();
        boolean capitals = name.chars().noneMatch(Character::isLowerCase);
        return capitals && name.length() > 1 ? name.charAt(0) + Danish.lower(name.substring(1)) : name;
    }
}

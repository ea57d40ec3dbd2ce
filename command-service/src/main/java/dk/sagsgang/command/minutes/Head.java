package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.Layout.HeadField;
import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
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

/** What a document's head says of its meeting. The same thing said twice must agree, else it is a doubt. */
record Head(
        @Nullable DocumentKind kind,
        @Nullable Found<String> committee,
        @Nullable Found<LocalDate> dissolved,
        @Nullable Found<LocalDate> date,
        @Nullable Found<LocalTime> time,
        @Nullable Found<String> place,
        boolean extraordinary) {

    private static final Pattern DISSOLVED = Danish.pattern(" ?\\((?:nedlagt|ophævet)[^)]*\\)");
    private static final Pattern EXTRAORDINARY = Danish.pattern("\\bekstraordinær");
    private static final Pattern TIME = Danish.pattern("(?:\\bkl\\.? ?|^)(\\d{1,2})(?:[:.](\\d{2}))?(?!\\d|[.:/-]\\d)");
    private static final Pattern WEEKDAY = Danish.pattern("\\b(?:man|tirs|ons|tors|fre|lør|søn)dag\\b");
    private static final List<String> WEEKDAYS =
            List.of("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag");

    static Head read(List<Line> lines, Layout layout, Doubts doubts) {
        return new Parsing(layout, doubts).read(lines);
    }

    private static final class Parsing {

        private final Layout layout;
        private final Doubts doubts;
        private final Map<HeadField, Found<String>> fields = new EnumMap<>(HeadField.class);
        private @Nullable DocumentKind kind;
        private @Nullable Found<String> titleDate;
        private boolean extraordinary;

        Parsing(Layout layout, Doubts doubts) {
            this.layout = layout;
            this.doubts = doubts;
        }

        Head read(List<Line> lines) {
            HeadField open = null;
            for (Line line : lines) {
                if (line.blank()) {
                    continue;
                }
                extraordinary |= EXTRAORDINARY.matcher(line.text()).find();
                HeadField labelled = label(line);
                if (labelled != null) {
                    open = value(line, labelled) ? null : labelled;
                } else if (open != null) {
                    put(open, line.text(), line);
                    open = null;
                } else if (!isTitle(line) && !layout.furniture().contains(line.text())) {
                    doubts.add(
                            "HEAD_LINE_UNREAD",
                            "head",
                            "»" + Quotes.shortened(line.text()) + "« i referatets hoved er ikke læst.",
                            line.range());
                }
            }
            return head();
        }

        private boolean isTitle(Line line) {
            Pattern pattern = layout.titleLine();
            Matcher title = pattern == null ? null : pattern.matcher(line.text());
            if (title == null || !title.matches()) {
                return false;
            }
            boolean agenda = title.group("kind").equalsIgnoreCase("dagsorden");
            kind = agenda ? DocumentKind.AGENDA : DocumentKind.MINUTES;
            titleDate = new Found<>(title.group("date"), line.range());
            put(HeadField.COMMITTEE, title.group("committee"), line);
            return true;
        }

        private @Nullable HeadField label(Line line) {
            for (Map.Entry<HeadField, List<String>> field : layout.labels().entrySet()) {
                for (String label : field.getValue()) {
                    if (line.text().matches("(?i)" + Pattern.quote(label) + "(?: ?:.*| .*)?")) {
                        return field.getKey();
                    }
                }
            }
            return null;
        }

        private boolean value(Line line, HeadField field) {
            int label = line.text().indexOf(':');
            String rest = line.text();
            for (String name : layout.labels().getOrDefault(field, List.of())) {
                if (Danish.lower(rest).startsWith(Danish.lower(name))) {
                    rest = label == name.length() || label == name.length() + 1
                            ? rest.substring(label + 1)
                            : rest.substring(name.length());
                    break;
                }
            }
            if (rest.isBlank()) {
                return false;
            }
            put(field, rest.strip(), line);
            return true;
        }

        private void put(HeadField field, String value, Line line) {
            Found<String> known = fields.putIfAbsent(field, new Found<>(value, line.range()));
            if (known != null && !known.value().equals(value)) {
                contradiction(
                        field,
                        "Referatets hoved siger både »" + Quotes.shortened(known.value()) + "« og »"
                                + Quotes.shortened(value) + "«.",
                        line);
            }
        }

        private void contradiction(HeadField field, String message, Line line) {
            doubts.add("HEAD_CONTRADICTION", Danish.lower(field.name()), message, line.range());
        }

        private Head head() {
            Found<String> committee = fields.get(HeadField.COMMITTEE);
            Found<LocalDate> dissolved = null;
            if (committee != null) {
                Matcher mark = DISSOLVED.matcher(committee.value());
                if (mark.find()) {
                    Found<String> printed = committee;
                    dissolved = DanishDates.onlyDay(mark.group())
                            .map(day -> new Found<>(day, printed.lines()))
                            .orElse(null);
                    committee = new Found<>(mark.replaceFirst("").strip(), printed.lines());
                }
            }
            if (committee == null || committee.value().isBlank()) {
                doubts.add("COMMITTEE_MISSING", "committee", "Referatet siger ikke, hvilket udvalg det er fra.", null);
                committee = null;
            }
            return new Head(kind, committee, dissolved, date(), time(), fields.get(HeadField.PLACE), extraordinary);
        }

        private @Nullable Found<LocalDate> date() {
            List<Found<LocalDate>> days = new ArrayList<>();
            for (Found<String> said : said()) {
                DanishDates.onlyDay(said.value()).ifPresent(day -> days.add(new Found<>(day, said.lines())));
            }
            if (days.isEmpty()) {
                doubts.add("DATE_MISSING", "date", "Mødets dato kan ikke læses.", null);
                return null;
            }
            Found<LocalDate> day = days.getFirst();
            if (days.size() > 1 && !days.getLast().value().equals(day.value())) {
                doubts.add(
                        "DATE_CONTRADICTION", "date", "Referatets titel og mødedato er ikke samme dag.", day.lines());
            }
            Found<String> printed = fields.get(HeadField.DATE);
            Matcher weekday = WEEKDAY.matcher(printed == null ? "" : printed.value());
            if (weekday.find()
                    && WEEKDAYS.indexOf(Danish.lower(weekday.group())) + 1
                            != day.value().getDayOfWeek().getValue()) {
                doubts.add("WEEKDAY_CONTRADICTION", "date", "Ugedagen passer ikke til mødets dato.", day.lines());
            }
            return day;
        }

        private List<Found<String>> said() {
            List<Found<String>> said = new ArrayList<>();
            Found<String> printed = fields.get(HeadField.DATE);
            if (printed != null) {
                said.add(printed);
            }
            if (titleDate != null) {
                said.add(titleDate);
            }
            return said;
        }

        private @Nullable Found<LocalTime> time() {
            for (HeadField field : List.of(HeadField.TIME, HeadField.DATE)) {
                Found<String> printed = fields.get(field);
                Matcher time = TIME.matcher(printed == null ? "" : printed.value());
                boolean own = field == HeadField.TIME;
                while (printed != null && time.find()) {
                    if (!own && time.start() == 0) {
                        continue;
                    }
                    try {
                        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
                        return new Found<>(LocalTime.of(Integer.parseInt(time.group(1)), minute), printed.lines());
                    } catch (DateTimeException e) {
                        doubts.add("TIME_UNREADABLE", "time", "Mødets tidspunkt kan ikke læses.", printed.lines());
                        return null;
                    }
                }
            }
            return null;
        }
    }
}

package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences that tell of a decision by a body of an authority, in forms that name nothing but the body and the
 * day: the subject is the body and no more, so that a club's board or another town's council is not taken for one.
 */
final class EarlierMeetings {

    /** Bodies whose names end in neither -udvalg nor -råd. A town or a purpose may be part of the name. */
    private static final String OTHER_BODY = "(?:Politiske? )?[Ss]undhedsklynge(?:n)?(?: [\\p{Lu}][\\p{L}]+)?"
            + "|(?:\\p{Lu}\\p{L}*)?[Ss]tyregruppen(?: for [\\p{L} -]{2,60}?)?"
            + "|Magistraten|Borgerrepræsentationen|Forretningsledelsen|Direktionen"
            + "|\\p{Lu}\\p{L}*(?:forummet|nævnet|samrådet|kommissionen)";

    private static final Pattern OTHER = Pattern.compile("(?<![\\p{L}-])(?:" + OTHER_BODY + ")s?(?![\\p{L}-])");
    private static final Pattern LEADING = Danish.pattern("^(?:derfor|endvidere|desuden|herefter|således) ");

    private static final Pattern SUBJECT = Danish.pattern("^(?<who>.{3,90}?) (?:besluttede|vedtog|godkendte|tiltrådte)"
            + "(?: endvidere| derfor)? (?:den|d\\.) (?<rest>.*)");
    private static final Pattern AT_MEETING =
            Danish.pattern("(?:^|\\bblev(?: det)? )på (?:(?<own>udvalgets (?:udvalgs ?)?møde|udvalgsmødet)"
                    + "|(?:et |sit )?møde(?:t)? i (?<who>[^,.]{3,90}?)) (?:den|d\\.|i) (?<rest>.*)");
    private static final Pattern REFERRING = Danish.pattern("\\b(?:jf|jævnfør)\\.? (?<who>[^,.]{3,90}?)s "
            + "(?<what>beslutning|godkendelse|vedtagelse|behandling)(?: af [^.,]{2,40}?)? (?:den|d\\.) (?<rest>.*)");
    private static final Pattern DECIDED = Danish.pattern("\\b(?:vedtaget|godkendt|besluttet|tiltrådt|bevilget)\\b");
    private static final Pattern TREATED = Danish.pattern("behandling");
    private static final int DATE_REACH = 3;

    /** A decision told: by whom as printed, null for the committee whose minutes these are, and what follows its date. */
    record Told(@Nullable String body, PartialDate on, boolean yearSaid, boolean outcomeSaid, String after) {}

    private EarlierMeetings() {}

    static List<Told> in(String sentence, Committees committees, @Nullable String own, LocalDate day) {
        List<Told> told = new ArrayList<>();
        Matcher subject = SUBJECT.matcher(sentence);
        if (subject.find()) {
            String who = LEADING.matcher(subject.group("who")).replaceFirst("");
            body(who, committees, own).ifPresent(body -> add(body, subject.group("rest"), true, day, told));
        }
        Matcher meeting = AT_MEETING.matcher(sentence);
        if (meeting.find() && DECIDED.matcher(meeting.group("rest")).find()) {
            if (meeting.group("own") != null) {
                add(null, meeting.group("rest"), true, day, told);
            } else {
                body(meeting.group("who"), committees, own)
                        .ifPresent(body -> add(body, meeting.group("rest"), true, day, told));
            }
        }
        Matcher referring = REFERRING.matcher(sentence);
        if (referring.find()) {
            boolean outcome = !TREATED.matcher(referring.group("what")).matches();
            body(referring.group("who") + "s", committees, own)
                    .ifPresent(body -> add(body, referring.group("rest"), outcome, day, told));
        }
        return told;
    }

    /** The body that these words are the name of, with nothing before or after it. */
    private static Optional<String> body(String words, Committees committees, @Nullable String own) {
        String bare = words.strip();
        if (own != null && (bare.equalsIgnoreCase(own) || bare.equalsIgnoreCase(own + "s"))) {
            return Optional.of(own);
        }
        List<String> names = committees.printedIn(bare);
        if (names.size() == 1 && bare.length() - names.getFirst().length() <= 1) {
            return Optional.of(names.getFirst());
        }
        Matcher other = OTHER.matcher(bare);
        return other.matches() ? Optional.of(bare) : Optional.empty();
    }

    private static void add(@Nullable String body, String rest, boolean outcome, LocalDate day, List<Told> told) {
        List<Dated> said = DanishDates.in(rest);
        List<Dated> all = DanishDates.lookingBackFrom(day, rest);
        if (all.isEmpty() || all.getFirst().start() > DATE_REACH) {
            return;
        }
        Dated date = all.getFirst();
        boolean yearSaid = said.contains(date);
        if (!yearSaid && date.date().precision() != PartialDate.Precision.DAY) {
            return;
        }
        told.add(new Told(body, date.date(), yearSaid, outcome, rest.substring(date.end())));
    }
}

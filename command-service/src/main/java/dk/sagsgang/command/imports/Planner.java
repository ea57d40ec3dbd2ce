package dk.sagsgang.command.imports;

import dk.sagsgang.command.committees.DissolveCommittee;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.meetings.HoldMeeting;
import dk.sagsgang.command.meetings.PublishAgenda;
import dk.sagsgang.command.meetings.PublishMinutes;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.minutes.DocumentKind;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.Found;
import dk.sagsgang.command.minutes.ReadItem;
import dk.sagsgang.command.minutes.Reading;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was read from one document into the commands that record what is news in it: pure, and the same for the
 * same record. What the reader doubts of a value is planned with the doubt, and so is what contradicts the
 * record: both wait for review.
 */
final class Planner {

    private final Planning planning;
    private final AuthorityId authority;
    private final Reading reading;
    private final OnRecord record;
    private final MeetingId meeting;
    private final List<Step> steps;
    private final List<Doubt> doubts;

    private Planner(Planning planning) {
        this.planning = planning;
        this.authority = planning.authority();
        this.reading = planning.reading();
        this.record = planning.record();
        this.meeting = planning.meeting();
        this.steps = planning.steps();
        this.doubts = planning.doubts();
    }

    /** The document must say which committee met on which day; the reader makes a blocking doubt of it where not. */
    static Plan plan(AuthorityId authority, Reading reading, boolean authorityConfirmed, OnRecord record) {
        Found<String> name = known(reading.committee());
        Found<LocalDate> day = known(reading.date());
        CommitteeCode known = reading.committeeCode();
        CommitteeCode committee = known == null ? Codes.committee(name.value()) : known;
        MeetingId meeting = MeetingId.of(committee, day.value());
        Planner planner = new Planner(Planning.of(authority, reading, record, meeting, day.value()));
        planner.checkAuthority(authorityConfirmed);
        return planner.plan(committee, name, day);
    }

    private Plan plan(CommitteeCode committee, Found<String> name, Found<LocalDate> day) {
        MeetingOnRecord before = record.meeting(meeting);
        // A meeting of that committee on that day that is on record already bears the document out.
        List<Doubt> doubted = before.exists() ? List.of() : planning.doubted().ofMeeting();

        establish(committee, name, doubted);
        schedule(committee, day, before, doubted);
        ItemPlanner items = new ItemPlanner(planning);
        for (ReadItem item : reading.items()) {
            items.place(item);
        }
        if (reading.kind() == DocumentKind.MINUTES) {
            if (!before.held()) {
                add(
                        new HoldMeeting(
                                day.value(),
                                Told.people(reading.attendance().present()),
                                Told.people(reading.attendance().absent())),
                        day,
                        "Mødet er afholdt");
            }
            for (ReadItem item : reading.items()) {
                items.decide(item);
            }
        }
        new AgreementPlanner(planning).plan(items);
        new ProsePlanner(planning).plan(items);
        publish(before, day);
        dissolve(committee);
        return new Plan(
                reading,
                meeting,
                Needs.told(steps).stream()
                        .map(step -> step.placed(reading.pages()))
                        .toList(),
                doubts.stream().map(doubt -> doubt.placed(reading.pages())).toList(),
                false);
    }

    /** That the prose names the authority itself leaves nothing to doubt; that it names another one is refused. */
    private void checkAuthority(boolean confirmed) {
        Found<String> inferred = reading.authority();
        if (inferred == null) {
            return;
        }
        Text registered = record.authorityName();
        if (Wording.plain(inferred.value()).equalsIgnoreCase(Wording.plain(registered.value()))) {
            doubts.removeIf(doubt -> doubt.code().equals("AUTHORITY_INFERRED"));
        } else if (!confirmed) {
            throw new MinutesOfAnotherAuthority(inferred, registered);
        }
    }

    private void establish(CommitteeCode committee, Found<String> name, List<Doubt> doubted) {
        if (record.committee(committee).exists()) {
            return;
        }
        add(
                StreamId.of(authority, committee),
                new EstablishCommittee(committee, new Text(name.value()), kind(name.value()), null),
                name.lines(),
                "Udvalget oprettes: " + name.value(),
                doubted);
        doubts.add(new Doubt(
                "COMMITTEE_KIND_ASSUMED",
                null,
                "committee",
                "Udvalget er nyt her og oprettes som " + kind(name.value()) + " efter sit navn alene.",
                name.lines()));
    }

    private void schedule(CommitteeCode committee, Found<LocalDate> day, MeetingOnRecord before, List<Doubt> doubted) {
        if (before.exists()) {
            return;
        }
        var time = reading.time();
        var place = reading.place();
        add(
                StreamId.of(authority, meeting),
                new ScheduleMeeting(
                        meeting,
                        committee,
                        day.value(),
                        time == null ? null : time.value(),
                        place == null ? null : new Text(place.value()),
                        reading.extraordinary()),
                day.lines(),
                "Mødet indkaldes til " + Codes.danish(day.value()),
                doubted);
    }

    private void publish(MeetingOnRecord before, Found<LocalDate> day) {
        if (reading.kind() == DocumentKind.AGENDA) {
            if (!before.agendaPublished()) {
                add(new PublishAgenda(null, reading.document()), day, "Dagsordenen er offentliggjort");
            }
        } else if (!before.minutesPublished()) {
            add(new PublishMinutes(null, reading.document()), day, "Referatet er offentliggjort");
        }
    }

    private void dissolve(CommitteeCode committee) {
        Found<LocalDate> lastDay = reading.dissolved();
        if (lastDay != null && !record.committee(committee).dissolved()) {
            add(
                    StreamId.of(authority, committee),
                    new DissolveCommittee(lastDay.value(), null, null),
                    lastDay.lines(),
                    "Udvalget er nedlagt " + Codes.danish(lastDay.value()),
                    List.of());
        }
    }

    private void add(Object command, Found<LocalDate> day, String summary) {
        add(StreamId.of(authority, meeting), command, day.lines(), summary, List.of());
    }

    private void add(StreamId stream, Object command, LineRange lines, String summary, List<Doubt> doubted) {
        steps.add(new Step(stream, command, null, List.of(lines), summary, doubted));
    }

    private static CommitteeKind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if ((lower.endsWith("rådet") && (lower.startsWith("by") || lower.startsWith("region")))
                || lower.startsWith("kommunalbestyrelse")) {
            return CommitteeKind.COUNCIL;
        }
        if (lower.startsWith("økonomi")) {
            return CommitteeKind.FINANCE;
        }
        return lower.endsWith("udvalget") || lower.endsWith("udvalg") ? CommitteeKind.STANDING : CommitteeKind.OTHER;
    }

    private static <T> Found<T> known(@Nullable Found<T> found) {
        if (found == null) {
            throw new IllegalArgumentException("A document without committee or date is not planned.");
        }
        return found;
    }
}

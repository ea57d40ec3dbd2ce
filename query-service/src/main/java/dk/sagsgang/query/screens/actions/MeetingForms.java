package dk.sagsgang.query.screens.actions;

import static dk.sagsgang.query.screens.actions.Field.choice;
import static dk.sagsgang.query.screens.actions.Field.code;
import static dk.sagsgang.query.screens.actions.Field.of;

import dk.sagsgang.query.screens.actions.Field.Kind;
import dk.sagsgang.query.screens.actions.Form.Group;
import java.util.List;
import java.util.Optional;

/** A form for every command that a meeting or a committee takes, in the order in which they are listed. */
final class MeetingForms {
    static final Form SCHEDULE = Form.of(
            "schedule-meeting",
            Group.MEETING,
            choice("committee", From.COMMITTEES).needed(),
            of("day", Kind.DAY).needed(),
            of("time", Kind.TIME),
            of("place", Kind.TEXT),
            of("extraordinary", Kind.YES),
            of("meeting", Kind.TEXT));

    static final Form ESTABLISH = Form.of(
            "establish-committee",
            Group.AUTHORITY,
            of("committee", Kind.TEXT).needed(),
            of("name", Kind.TEXT).needed(),
            code("kind", "STANDING", "FINANCE", "COUNCIL", "OTHER").needed(),
            of("since", Kind.DATE));

    static final Form DISSOLVE = Form.of(
            "dissolve-committee",
            Group.AUTHORITY,
            of("lastDay", Kind.DAY).needed(),
            choice("successor", From.COMMITTEES),
            of("reason", Kind.LONG));

    private static final List<Form> ALL = List.of(
            Form.of("publish-agenda", Group.MEETING, of("publishedOn", Kind.DAY), of("document", Kind.TEXT)),
            Form.of(
                    "reschedule-meeting",
                    Group.MEETING,
                    of("day", Kind.DAY).needed(),
                    of("time", Kind.TIME),
                    of("place", Kind.TEXT),
                    of("reason", Kind.LONG)),
            Form.of("cancel-meeting", Group.MEETING, of("reason", Kind.LONG).needed()),
            Form.of(
                    "hold-meeting",
                    Group.MEETING,
                    of("heldOn", Kind.DAY).needed(),
                    of("present", Kind.PEOPLE),
                    of("absent", Kind.PEOPLE)),
            Form.of("adjourn-meeting", Group.MEETING, of("at", Kind.TIME)),
            Form.of("publish-minutes", Group.MEETING, of("publishedOn", Kind.DAY), of("document", Kind.TEXT)),
            Form.of(
                    "sign-minutes",
                    Group.MEETING,
                    of("signedOn", Kind.DAY).needed(),
                    of("signatories", Kind.PEOPLE).needed()));

    private MeetingForms() {}

    static List<Form> all() {
        return ALL;
    }

    static Optional<Form> named(String command) {
        return ALL.stream().filter(it -> it.command().equals(command)).findFirst();
    }
}

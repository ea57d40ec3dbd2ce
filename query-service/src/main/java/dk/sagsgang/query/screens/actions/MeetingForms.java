package dk.sagsgang.query.screens.actions;

import static dk.sagsgang.query.screens.actions.Field.choice;
import static dk.sagsgang.query.screens.actions.Field.code;
import static dk.sagsgang.query.screens.actions.Field.typed;

import dk.sagsgang.query.screens.actions.Field.Kind;
import dk.sagsgang.query.screens.actions.Form.Group;
import java.util.List;
import java.util.Optional;

/** A form for every command that a meeting, a committee or an authority takes, in the order in which they are listed. */
final class MeetingForms {
    static final Form SCHEDULE = Form.of(
            "schedule-meeting",
            Group.MEETING,
            choice("committee", From.COMMITTEES).needed(),
            typed("day", Kind.DAY).needed(),
            typed("time", Kind.TIME),
            typed("place", Kind.TEXT),
            typed("extraordinary", Kind.YES),
            typed("meeting", Kind.TEXT));

    static final Form ESTABLISH = Form.of(
            "establish-committee",
            Group.AUTHORITY,
            typed("committee", Kind.TEXT).needed(),
            typed("name", Kind.TEXT).needed(),
            code("kind", "STANDING", "FINANCE", "COUNCIL", "OTHER").needed(),
            typed("since", Kind.DATE));

    static final Form DISSOLVE = Form.of(
            "dissolve-committee",
            Group.AUTHORITY,
            typed("lastDay", Kind.DAY).needed(),
            choice("successor", From.COMMITTEES),
            typed("reason", Kind.LONG));

    static final Form SET_IMPORT_REVIEW = Form.of(
            "set-import-review",
            Group.AUTHORITY,
            code("review", "DOUBTFUL", "ALL").needed());

    private static final List<Form> ALL = List.of(
            Form.of("publish-agenda", Group.MEETING, typed("publishedOn", Kind.DAY), typed("document", Kind.TEXT)),
            Form.of(
                    "reschedule-meeting",
                    Group.MEETING,
                    typed("day", Kind.DAY).needed(),
                    typed("time", Kind.TIME),
                    typed("place", Kind.TEXT),
                    typed("reason", Kind.LONG)),
            Form.of("cancel-meeting", Group.MEETING, typed("reason", Kind.LONG).needed()),
            Form.of(
                    "hold-meeting",
                    Group.MEETING,
                    typed("heldOn", Kind.DAY).needed(),
                    typed("present", Kind.PEOPLE),
                    typed("absent", Kind.PEOPLE)),
            Form.of("adjourn-meeting", Group.MEETING, typed("at", Kind.TIME)),
            Form.of("publish-minutes", Group.MEETING, typed("publishedOn", Kind.DAY), typed("document", Kind.TEXT)),
            Form.of(
                    "sign-minutes",
                    Group.MEETING,
                    typed("signedOn", Kind.DAY).needed(),
                    typed("signatories", Kind.PEOPLE).needed()));

    private MeetingForms() {}

    static List<Form> all() {
        return ALL;
    }

    static Optional<Form> named(String command) {
        return ALL.stream().filter(it -> it.command().equals(command)).findFirst();
    }
}

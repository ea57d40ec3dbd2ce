package dk.sagsgang.query.screens.actions;

import static dk.sagsgang.query.screens.actions.Field.choice;
import static dk.sagsgang.query.screens.actions.Field.choices;
import static dk.sagsgang.query.screens.actions.Field.code;
import static dk.sagsgang.query.screens.actions.Field.of;
import static dk.sagsgang.query.screens.actions.Field.part;
import static dk.sagsgang.query.screens.actions.Field.parts;

import dk.sagsgang.query.screens.actions.Field.Kind;
import dk.sagsgang.query.screens.actions.Form.Group;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A form for every command that a case takes, in the order in which they are listed. */
final class CaseForms {
    private static final String[] OUTCOMES = {
        "APPROVED", "APPROVED_WITH_CHANGES", "NOTED", "REJECTED", "POSTPONED", "REFERRED", "DISCUSSED", "NO_REMARKS"
    };

    static final Form OPEN = Form.of(
            "open-case",
            Group.CASE,
            of("number", Kind.TEXT).needed(),
            of("title", Kind.TEXT).needed(),
            of("numberAssigned", Kind.YES));

    private static final List<Form> ALL = List.of(
            Form.of(
                    "place-on-agenda",
                    Group.AGENDA,
                    part(
                                    "item",
                                    choice("meeting", From.MEETINGS).needed(),
                                    of("position", Kind.NUMBER).needed())
                            .needed(),
                    of("number", Kind.NUMBER),
                    of("title", Kind.TEXT),
                    code("purpose", "DECISION", "INFORMATION"),
                    code("openness", "OPEN", "CLOSED"),
                    choices("routedTo", From.COMMITTEES)),
            Form.of(
                    "submit-brief",
                    Group.AGENDA,
                    choice("item", From.ITEMS).needed().reopening(),
                    of("resume", Kind.LONG),
                    of("statement", Kind.LONG),
                    of("economy", Kind.LONG),
                    of("coordination", Kind.LONG)),
            Form.of(
                    "remove-from-agenda",
                    Group.AGENDA,
                    choice("item", From.UNDECIDED_ITEMS).needed(),
                    of("reason", Kind.LONG).needed()),
            Form.of(
                    "propose-recommendation",
                    Group.RECOMMENDATION,
                    choice("item", From.UNDECIDED_ITEMS).needed(),
                    of("recommendedBy", Kind.TEXT).needed(),
                    of("points", Kind.TEXTS).needed()),
            Form.of(
                    "amend-recommendation",
                    Group.RECOMMENDATION,
                    choice("recommendation", From.STANDING_RECOMMENDATIONS)
                            .filling("item", "recommendation")
                            .needed()
                            .reopening(),
                    of("points", Kind.TEXTS).needed(),
                    of("reason", Kind.LONG).needed()),
            Form.of(
                    "withdraw-recommendation",
                    Group.RECOMMENDATION,
                    choice("recommendation", From.STANDING_RECOMMENDATIONS)
                            .filling("item", "recommendation")
                            .needed(),
                    of("reason", Kind.LONG).needed()),
            decision("record-decision", choice("item", From.ITEMS_TO_DECIDE).needed()),
            decision(
                    "correct-decision",
                    choice("item", From.DECIDED_ITEMS).needed().reopening(),
                    of("reason", Kind.LONG).needed()),
            Form.of(
                    "halt-decision",
                    Group.DECISION,
                    choice("item", From.ITEMS_TO_HALT).needed(),
                    of("member", Kind.PERSON).needed(),
                    of("reason", Kind.LONG)),
            Form.of(
                    "cite-decision",
                    Group.DECISION,
                    of("text", Kind.LONG).needed(),
                    of("decidedOn", Kind.DATE).needed(),
                    choice("committee", From.COMMITTEES),
                    of("number", Kind.NUMBER),
                    code("outcome", OUTCOMES)),
            Form.of(
                    "enter-agreement",
                    Group.AGREEMENT,
                    of("agreement", Kind.TEXT).needed(),
                    terms(
                            of("partner", Kind.TEXT).needed(),
                            of("inForceFrom", Kind.DATE).needed())),
            Form.of(
                    "amend-agreement",
                    Group.AGREEMENT,
                    choice("agreement", From.AGREEMENTS).needed(),
                    terms(of("partner", Kind.TEXT), of("inForceFrom", Kind.DATE))),
            Form.of(
                    "extend-agreement",
                    Group.AGREEMENT,
                    choice("agreement", From.RUNNING_AGREEMENTS).needed(),
                    of("by", Kind.PERIOD),
                    of("expires", Kind.DATE),
                    of("agreedOn", Kind.DAY),
                    choice("decidedAt", From.ITEMS),
                    of("provisional", Kind.YES),
                    of("reason", Kind.LONG)),
            Form.of(
                    "terminate-agreement",
                    Group.AGREEMENT,
                    choice("agreement", From.RUNNING_AGREEMENTS).needed(),
                    of("noticeGivenOn", Kind.DAY).needed(),
                    of("endsOn", Kind.DAY).needed(),
                    of("reason", Kind.LONG)),
            Form.of(
                    "move-agreement-to-operation",
                    Group.AGREEMENT,
                    choice("agreement", From.TRIALS).needed(),
                    of("from", Kind.DATE).needed(),
                    choice("decidedAt", From.ITEMS)),
            Form.of(
                    "allot-funding",
                    Group.MONEY,
                    of("purpose", Kind.TEXT).needed(),
                    of("amount", Kind.MONEY).needed(),
                    of("year", Kind.NUMBER).needed(),
                    code("stage", "PROPOSED", "RECOMMENDED", "GRANTED").needed(),
                    of("by", Kind.TEXT).needed(),
                    choice("decidedAt", From.ITEMS),
                    of("fundedFrom", Kind.TEXT),
                    of("account", Kind.TEXT)),
            Form.of(
                    "set-frame",
                    Group.MONEY,
                    of("year", Kind.NUMBER).needed(),
                    of("amount", Kind.MONEY).needed(),
                    of("purpose", Kind.TEXT)),
            Form.of(
                    "report-indicator",
                    Group.MONEY,
                    of("indicator", Kind.TEXT).needed(),
                    of("value", Kind.DECIMAL).needed(),
                    of("unit", Kind.TEXT),
                    of("asOf", Kind.DATE),
                    of("derived", Kind.YES)),
            Form.of(
                    "attach-document",
                    Group.DOCUMENTS,
                    of("title", Kind.TEXT).needed(),
                    choice("item", From.ITEMS),
                    of("externalId", Kind.TEXT),
                    of("digest", Kind.TEXT)),
            Form.of(
                    "schedule-follow-up",
                    Group.DOCUMENTS,
                    of("what", Kind.LONG).needed(),
                    of("due", Kind.DATE).needed(),
                    of("responsible", Kind.PERSON)),
            Form.of(
                    "complete-follow-up",
                    Group.DOCUMENTS,
                    choice("followUp", From.OPEN_FOLLOW_UPS).needed(),
                    of("completedOn", Kind.DAY).needed(),
                    of("note", Kind.LONG)),
            Form.of("rename-case", Group.CASE, of("title", Kind.TEXT).needed()),
            Form.of(
                    "assign-caseworker",
                    Group.CASE,
                    of("caseworker", Kind.PERSON).needed(),
                    of("coCaseworkers", Kind.PEOPLE)),
            Form.of(
                    "transfer-case",
                    Group.CASE,
                    choice("to", From.COMMITTEES).needed(),
                    of("transferredOn", Kind.DAY).needed(),
                    of("reason", Kind.LONG)),
            Form.of(
                    "restrict-access",
                    Group.CASE,
                    choice("scope", From.WHAT_CAN_BE_RESTRICTED).needed(),
                    of("reason", Kind.LONG).needed(),
                    of("publicTitle", Kind.TEXT)),
            Form.of(
                    "lift-restriction",
                    Group.CASE,
                    choice("scope", From.WHAT_IS_RESTRICTED).needed(),
                    of("reason", Kind.LONG).needed()),
            Form.of(
                    "annul-fact",
                    Group.CASE,
                    choice("fact", From.FACTS).needed(),
                    of("reason", Kind.LONG).needed()),
            Form.of(
                    "dismiss-finding",
                    Group.CASE,
                    of("finding", Kind.TEXT).needed(),
                    of("reason", Kind.LONG).needed()),
            Form.of("close-case", Group.CASE, of("closedOn", Kind.DAY).needed(), of("reason", Kind.LONG)),
            Form.of(
                    "reopen-case",
                    Group.CASE,
                    of("reopenedOn", Kind.DAY).needed(),
                    of("reason", Kind.LONG).needed()));

    private CaseForms() {}

    static List<Form> all() {
        return ALL;
    }

    static List<String> outcomes() {
        return List.of(OUTCOMES);
    }

    static Optional<Form> named(String command) {
        return ALL.stream().filter(it -> it.command().equals(command)).findFirst();
    }

    private static Form decision(String command, Field... own) {
        List<Field> content = List.of(
                code("outcome", OUTCOMES).needed(),
                of("text", Kind.LONG).needed(),
                of("points", Kind.ANSWERS),
                choices("referredTo", From.COMMITTEES),
                part(
                        "votes",
                        of("inFavour", Kind.NUMBER).needed(),
                        of("against", Kind.NUMBER).needed(),
                        of("abstaining", Kind.NUMBER).needed()),
                of("remarks", Kind.TEXTS),
                of("reservations", Kind.TEXTS),
                parts("dissents", of("member", Kind.PERSON).needed(), of("statement", Kind.LONG)),
                of("absent", Kind.PEOPLE),
                of("disqualified", Kind.PEOPLE),
                parts(
                        "substitutions",
                        of("member", Kind.PERSON).needed(),
                        of("substitute", Kind.PERSON).needed()),
                of("procedural", Kind.YES));
        return new Form(
                command,
                Group.DECISION,
                Stream.concat(Stream.of(own), content.stream()).toList());
    }

    private static Field terms(Field partner, Field start) {
        return part(
                        "terms",
                        partner,
                        code("kind", "TRIAL", "OPERATION"),
                        start,
                        of("duration", Kind.PERIOD),
                        of("expires", Kind.DATE),
                        of("notice", Kind.PERIOD),
                        part(
                                "price",
                                of("amount", Kind.MONEY).needed(),
                                code("per", "YEAR", "MONTH", "ONCE").needed(),
                                code("vat", "EXCLUDED", "INCLUDED", "UNSTATED").needed()),
                        parts(
                                "targets",
                                of("indicator", Kind.TEXT).needed(),
                                of("minimum", Kind.DECIMAL).needed(),
                                code("span", "YEAR", "TERM").needed()))
                .needed();
    }
}

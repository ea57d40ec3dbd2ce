package dk.sagsgang.query.screens.actions;

import static dk.sagsgang.query.screens.actions.Field.choice;
import static dk.sagsgang.query.screens.actions.Field.choices;
import static dk.sagsgang.query.screens.actions.Field.code;
import static dk.sagsgang.query.screens.actions.Field.part;
import static dk.sagsgang.query.screens.actions.Field.parts;
import static dk.sagsgang.query.screens.actions.Field.typed;

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
            typed("number", Kind.TEXT).needed(),
            typed("title", Kind.TEXT).needed(),
            typed("numberAssigned", Kind.YES));

    private static final List<Form> ALL = List.of(
            Form.of(
                    "place-on-agenda",
                    Group.AGENDA,
                    part(
                                    "item",
                                    choice("meeting", From.MEETINGS).needed(),
                                    typed("position", Kind.NUMBER).needed())
                            .needed(),
                    typed("number", Kind.NUMBER),
                    typed("title", Kind.TEXT),
                    code("purpose", "DECISION", "INFORMATION"),
                    code("openness", "OPEN", "CLOSED"),
                    choices("routedTo", From.COMMITTEES)),
            Form.of(
                    "submit-brief",
                    Group.AGENDA,
                    choice("item", From.ITEMS).needed().reopening(),
                    typed("resume", Kind.LONG),
                    typed("statement", Kind.LONG),
                    typed("economy", Kind.LONG),
                    typed("coordination", Kind.LONG)),
            Form.of(
                    "remove-from-agenda",
                    Group.AGENDA,
                    choice("item", From.UNDECIDED_ITEMS).needed(),
                    typed("reason", Kind.LONG).needed()),
            Form.of(
                    "propose-recommendation",
                    Group.RECOMMENDATION,
                    choice("item", From.UNDECIDED_ITEMS).needed(),
                    typed("recommendedBy", Kind.TEXT).needed(),
                    typed("points", Kind.TEXTS).needed()),
            Form.of(
                    "amend-recommendation",
                    Group.RECOMMENDATION,
                    choice("recommendation", From.STANDING_RECOMMENDATIONS)
                            .filling("item", "recommendation")
                            .needed()
                            .reopening(),
                    typed("points", Kind.TEXTS).needed(),
                    typed("reason", Kind.LONG).needed()),
            Form.of(
                    "withdraw-recommendation",
                    Group.RECOMMENDATION,
                    choice("recommendation", From.STANDING_RECOMMENDATIONS)
                            .filling("item", "recommendation")
                            .needed(),
                    typed("reason", Kind.LONG).needed()),
            decision("record-decision", choice("item", From.ITEMS_TO_DECIDE).needed()),
            decision(
                    "correct-decision",
                    choice("item", From.DECIDED_ITEMS).needed().reopening(),
                    typed("reason", Kind.LONG).needed()),
            Form.of(
                    "halt-decision",
                    Group.DECISION,
                    choice("item", From.ITEMS_TO_HALT).needed(),
                    typed("member", Kind.PERSON).needed(),
                    typed("reason", Kind.LONG)),
            Form.of(
                    "cite-decision",
                    Group.DECISION,
                    typed("text", Kind.LONG).needed(),
                    typed("decidedOn", Kind.DATE).needed(),
                    choice("committee", From.COMMITTEES),
                    typed("number", Kind.NUMBER),
                    code("outcome", OUTCOMES)),
            Form.of(
                    "enter-agreement",
                    Group.AGREEMENT,
                    typed("agreement", Kind.TEXT).needed(),
                    terms(
                            typed("partner", Kind.TEXT).needed(),
                            typed("inForceFrom", Kind.DATE).needed())),
            Form.of(
                    "amend-agreement",
                    Group.AGREEMENT,
                    choice("agreement", From.AGREEMENTS).needed(),
                    terms(typed("partner", Kind.TEXT), typed("inForceFrom", Kind.DATE))),
            Form.of(
                    "extend-agreement",
                    Group.AGREEMENT,
                    choice("agreement", From.RUNNING_AGREEMENTS).needed(),
                    typed("by", Kind.PERIOD),
                    typed("expires", Kind.DATE),
                    typed("agreedOn", Kind.DAY),
                    choice("decidedAt", From.ITEMS),
                    typed("provisional", Kind.YES),
                    typed("reason", Kind.LONG)),
            Form.of(
                    "terminate-agreement",
                    Group.AGREEMENT,
                    choice("agreement", From.RUNNING_AGREEMENTS).needed(),
                    typed("noticeGivenOn", Kind.DAY).needed(),
                    typed("endsOn", Kind.DAY).needed(),
                    typed("reason", Kind.LONG)),
            Form.of(
                    "move-agreement-to-operation",
                    Group.AGREEMENT,
                    choice("agreement", From.TRIALS).needed(),
                    typed("from", Kind.DATE).needed(),
                    choice("decidedAt", From.ITEMS)),
            Form.of(
                    "allot-funding",
                    Group.MONEY,
                    typed("purpose", Kind.TEXT).needed(),
                    typed("amount", Kind.MONEY).needed(),
                    typed("year", Kind.NUMBER).needed(),
                    code("stage", "PROPOSED", "RECOMMENDED", "GRANTED").needed(),
                    typed("by", Kind.TEXT).needed(),
                    choice("decidedAt", From.ITEMS),
                    typed("fundedFrom", Kind.TEXT),
                    typed("account", Kind.TEXT)),
            Form.of(
                    "set-frame",
                    Group.MONEY,
                    typed("year", Kind.NUMBER).needed(),
                    typed("amount", Kind.MONEY).needed(),
                    typed("purpose", Kind.TEXT)),
            Form.of(
                    "report-indicator",
                    Group.MONEY,
                    typed("indicator", Kind.TEXT).needed(),
                    typed("value", Kind.DECIMAL).needed(),
                    typed("unit", Kind.TEXT),
                    typed("asOf", Kind.DATE),
                    typed("derived", Kind.YES)),
            Form.of(
                    "attach-document",
                    Group.DOCUMENTS,
                    typed("title", Kind.TEXT).needed(),
                    choice("item", From.ITEMS),
                    typed("externalId", Kind.TEXT),
                    typed("digest", Kind.TEXT)),
            Form.of(
                    "schedule-follow-up",
                    Group.DOCUMENTS,
                    typed("what", Kind.LONG).needed(),
                    typed("due", Kind.DATE).needed(),
                    typed("responsible", Kind.PERSON)),
            Form.of(
                    "complete-follow-up",
                    Group.DOCUMENTS,
                    choice("followUp", From.OPEN_FOLLOW_UPS).needed(),
                    typed("completedOn", Kind.DAY).needed(),
                    typed("note", Kind.LONG)),
            Form.of("rename-case", Group.CASE, typed("title", Kind.TEXT).needed()),
            Form.of(
                    "assign-caseworker",
                    Group.CASE,
                    typed("caseworker", Kind.PERSON).needed(),
                    typed("coCaseworkers", Kind.PEOPLE)),
            Form.of(
                    "transfer-case",
                    Group.CASE,
                    choice("to", From.COMMITTEES).needed(),
                    typed("transferredOn", Kind.DAY).needed(),
                    typed("reason", Kind.LONG)),
            Form.of(
                    "restrict-access",
                    Group.CASE,
                    choice("scope", From.WHAT_CAN_BE_RESTRICTED).needed(),
                    typed("reason", Kind.LONG).needed(),
                    typed("publicTitle", Kind.TEXT)),
            Form.of(
                    "lift-restriction",
                    Group.CASE,
                    choice("scope", From.WHAT_IS_RESTRICTED).needed(),
                    typed("reason", Kind.LONG).needed()),
            Form.of(
                    "annul-fact",
                    Group.CASE,
                    choice("fact", From.FACTS).needed(),
                    typed("reason", Kind.LONG).needed()),
            Form.of(
                    "dismiss-finding",
                    Group.CASE,
                    choice("finding", From.OPEN_FINDINGS).needed(),
                    typed("reason", Kind.LONG).needed()),
            Form.of("close-case", Group.CASE, typed("closedOn", Kind.DAY).needed(), typed("reason", Kind.LONG)),
            Form.of(
                    "reopen-case",
                    Group.CASE,
                    typed("reopenedOn", Kind.DAY).needed(),
                    typed("reason", Kind.LONG).needed()));

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
                typed("text", Kind.LONG).needed(),
                typed("points", Kind.ANSWERS),
                choices("referredTo", From.COMMITTEES),
                part(
                        "votes",
                        typed("inFavour", Kind.NUMBER).needed(),
                        typed("against", Kind.NUMBER).needed(),
                        typed("abstaining", Kind.NUMBER).needed()),
                typed("remarks", Kind.TEXTS),
                typed("reservations", Kind.TEXTS),
                parts("dissents", typed("member", Kind.PERSON).needed(), typed("statement", Kind.LONG)),
                typed("absent", Kind.PEOPLE),
                typed("disqualified", Kind.PEOPLE),
                parts(
                        "substitutions",
                        typed("member", Kind.PERSON).needed(),
                        typed("substitute", Kind.PERSON).needed()),
                typed("procedural", Kind.YES));
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
                        typed("duration", Kind.PERIOD),
                        typed("expires", Kind.DATE),
                        typed("notice", Kind.PERIOD),
                        part(
                                "price",
                                typed("amount", Kind.MONEY).needed(),
                                code("per", "YEAR", "MONTH", "ONCE").needed(),
                                code("vat", "EXCLUDED", "INCLUDED", "UNSTATED").needed()),
                        parts(
                                "targets",
                                typed("indicator", Kind.TEXT).needed(),
                                typed("minimum", Kind.DECIMAL).needed(),
                                code("span", "YEAR", "TERM").needed()))
                .needed();
    }
}

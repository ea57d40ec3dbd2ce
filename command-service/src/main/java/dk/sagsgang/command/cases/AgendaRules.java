package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.ALREADY_DECIDED;
import static dk.sagsgang.command.rules.Reason.ALREADY_ON_AGENDA;
import static dk.sagsgang.command.rules.Reason.BRIEF_EMPTY;
import static dk.sagsgang.command.rules.Reason.MEETING_CANCELLED;
import static dk.sagsgang.command.rules.Reason.MEETING_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.NOTHING_CHANGED;
import static dk.sagsgang.command.rules.Reason.NOT_ON_AGENDA;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The case on meetings' agendas. That a place is free is the meeting's own rule, decided in the same commit. */
final class AgendaRules {

    private AgendaRules() {}

    static CasePlacedOnAgenda place(PlaceOnAgenda command, CaseState state, Circumstances now) {
        MeetingOnRecord meeting = now.neighbours().meeting(command.item().meeting());
        CommitteeCode committee = meeting.committee();
        LocalDate day = meeting.day();
        if (!meeting.exists() || committee == null || day == null) {
            throw new Rejected(MEETING_UNKNOWN, "No such meeting was scheduled.", "item");
        }
        if (meeting.cancelled()) {
            throw new Rejected(MEETING_CANCELLED, "The meeting was cancelled.", "item");
        }
        if (state.items().containsKey(command.item())) {
            throw new Rejected(ALREADY_ON_AGENDA, "The case has this place on the agenda already.", "item");
        }
        return new CasePlacedOnAgenda(
                command.item(),
                committee,
                day,
                command.number(),
                title(command, state),
                Objects.requireNonNullElse(command.openness(), Openness.OPEN),
                Objects.requireNonNullElse(command.purpose(), Purpose.DECISION),
                command.routedTo());
    }

    private static Text title(PlaceOnAgenda command, CaseState state) {
        Text given = command.title();
        return given == null ? Objects.requireNonNull(state.title(), "an open case has a title") : given;
    }

    static CaseRemovedFromAgenda remove(RemoveFromAgenda command, CaseState state) {
        undecided(command.item(), state);
        return new CaseRemovedFromAgenda(command.item(), command.reason());
    }

    static BriefSubmitted brief(SubmitBrief command, CaseState state, Circumstances now) {
        ItemState item = item(command.item(), state);
        if (command.resume() == null
                && command.statement() == null
                && command.economy() == null
                && command.coordination() == null) {
            throw new Rejected(
                    BRIEF_EMPTY, "A brief has at least one part.", "resume", "statement", "economy", "coordination");
        }
        BriefSubmitted brief = new BriefSubmitted(
                command.item(), command.resume(), command.statement(), command.economy(), command.coordination());
        Stated<BriefSubmitted> present = item.briefs().statedBy(now.statedOn());
        if (present != null && present.value().equals(brief)) {
            throw new Rejected(NOTHING_CHANGED, "This is the item's brief already.");
        }
        return brief;
    }

    /** The item, which must be on an agenda. */
    static ItemState item(AgendaItem item, CaseState state) {
        ItemState found = state.items().get(item);
        if (found == null) {
            throw new Rejected(NOT_ON_AGENDA, "The case is not on the agenda at " + item + ".", "item");
        }
        return found;
    }

    /** The item, which must be on an agenda and without a decision. */
    static ItemState undecided(AgendaItem item, CaseState state) {
        ItemState found = item(item, state);
        if (found.isDecided()) {
            throw new Rejected(ALREADY_DECIDED, "The item is decided; correct the decision instead.", "item");
        }
        return found;
    }

    /** Refuses a decision that is named but is none of this case's items. */
    static void checkDecidedHere(@Nullable AgendaItem decidedAt, CaseState state) {
        if (decidedAt != null && !state.items().containsKey(decidedAt)) {
            throw new Rejected(NOT_ON_AGENDA, "The case is not on the agenda at " + decidedAt + ".", "decidedAt");
        }
    }
}

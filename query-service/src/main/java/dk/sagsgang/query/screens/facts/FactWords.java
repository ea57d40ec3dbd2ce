package dk.sagsgang.query.screens.facts;

import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.screens.shell.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Tells an event in one line of the reader's language: the words of {@code fact.<Type>} in the message files, with what the
 * payload says put in. A field that an older form of the event lacks is left out. A type without words is told by its name,
 * since an event must not vanish from a screen because it is new.
 */
public final class FactWords {
    private final Wording show;

    public FactWords(Wording show) {
        this.show = show;
    }

    /** What kind of thing happened, without what it was. */
    public String kind(String type) {
        return show.wordsOr("fact.kind." + type, type);
    }

    public String line(String type, JsonNode payload) {
        return show.wordsOr("fact." + type, kind(type), said(type, payload).toArray())
                .strip();
    }

    private List<String> said(String type, JsonNode it) {
        return switch (type) {
            case "CaseOpened", "CaseRenamed" -> List.of(text(it, "title"));
            case "CaseworkerAssigned" -> List.of(text(it.path("caseworker"), "name"));
            case "CasePlacedOnAgenda" ->
                List.of(text(it, "committee"), day(it, "meetingDay"), text(it, "number"), text(it, "title"));
            case "CaseRemovedFromAgenda",
                    "RecommendationWithdrawn",
                    "CaseReopened",
                    "MeetingCancelled",
                    "ImportUndone" -> List.of(text(it, "reason"));
            case "RecommendationProposed" -> List.of(text(it, "recommendedBy"), count(it.path("points")));
            case "RecommendationAmended" -> List.of(text(it, "reason"), count(it.path("points")));
            case "DecisionRecorded", "DecisionCorrected" ->
                List.of(
                        show.code("outcome", code(it.path("decision"), "outcome")),
                        text(it.path("decision"), "text"),
                        text(it, "reason"));
            case "DecisionHalted" -> List.of(text(it.path("haltedBy"), "name"), text(it, "reason"));
            case "HaltEntered" -> List.of(text(it.path("member"), "name"));
            case "AgreementEntered", "AgreementAmended" -> List.of(text(it, "agreement"), terms(it.path("terms")));
            case "AgreementExtended" -> List.of(text(it, "agreement"), period(it, "by"), date(it, "expires"));
            case "AgreementTerminated" -> List.of(text(it, "agreement"), day(it, "endsOn"));
            case "AgreementMovedToOperation" -> List.of(text(it, "agreement"), date(it, "from"));
            case "FundingAllotted" ->
                List.of(
                        money(it.path("amount")),
                        text(it, "year"),
                        text(it, "purpose"),
                        show.code("stage", code(it, "stage")),
                        text(it, "by"));
            case "FrameSet" -> List.of(money(it.path("amount")), text(it, "year"), text(it, "purpose"));
            case "IndicatorReported" -> List.of(text(it, "indicator"), figure(it), date(it, "asOf"));
            case "DocumentAttached" -> List.of(text(it, "title"));
            case "EarlierDecisionCited" -> List.of(text(it, "text"), date(it, "decidedOn"));
            case "FollowUpScheduled" -> List.of(text(it, "what"), date(it, "due"));
            case "FollowUpCompleted" -> List.of(day(it, "completedOn"), text(it, "note"));
            case "CaseTransferred" -> List.of(text(it, "to"), day(it, "transferredOn"), text(it, "reason"));
            case "AccessRestricted", "RestrictionLifted", "FactAnnulled" -> List.of(text(it, "reason"));
            case "FindingDismissed" -> List.of(text(it, "rule"), text(it, "reason"));
            case "CaseClosed" -> List.of(day(it, "closedOn"), text(it, "reason"));
            case "MeetingScheduled", "MeetingRescheduled" ->
                List.of(text(it, "committee"), day(it, "day"), time(it, "time"), text(it, "place"));
            case "AgendaItemAdded" -> List.of(text(it, "number"), text(it, "title"));
            case "MeetingHeld" -> List.of(day(it, "heldOn"));
            case "MeetingAdjourned" -> List.of(time(it, "at"));
            case "MinutesSigned" -> List.of(day(it, "signedOn"));
            case "CommitteeEstablished", "AuthorityRegistered" -> List.of(text(it, "name"));
            case "CommitteeDissolved" -> List.of(day(it, "lastDay"));
            case "MeetingConvened" -> List.of(text(it, "meeting"), day(it, "day"));
            case "MinutesRead" -> List.of(text(it, "items"), count(it.path("facts")));
            case "ImportApplied" -> List.of(text(it, "facts"));
            default -> List.of();
        };
    }

    private String terms(JsonNode terms) {
        List<String> parts = new ArrayList<>();
        add(parts, "fact.terms.partner", text(terms, "partner"));
        add(parts, "fact.terms.from", date(terms, "inForceFrom"));
        add(parts, "fact.terms.duration", period(terms, "duration"));
        add(parts, "fact.terms.expires", date(terms, "expires"));
        add(parts, "fact.terms.price", price(terms.path("price")));
        add(parts, "fact.terms.notice", period(terms, "notice"));
        return String.join(", ", parts);
    }

    private void add(List<String> parts, String key, String value) {
        if (!value.isEmpty()) {
            parts.add(show.words(key, value));
        }
    }

    private String price(JsonNode price) {
        JsonNode amount = price.has("amount") ? price.path("amount") : price;
        return money(amount);
    }

    private String figure(JsonNode indicator) {
        BigDecimal value = indicator.path("value").asDecimal(null);
        String unit = text(indicator, "unit");
        return show.number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    private String money(JsonNode amount) {
        return amount.has("oere")
                ? show.money(new Money(
                        amount.path("oere").asLong(), amount.path("currency").asString("DKK")))
                : "";
    }

    private String day(JsonNode of, String field) {
        String day = text(of, field);
        return day.isEmpty() ? "" : show.day(LocalDate.parse(day));
    }

    private String date(JsonNode of, String field) {
        String date = text(of, field);
        return date.isEmpty() ? "" : show.date(PartialDate.parse(date));
    }

    private String time(JsonNode of, String field) {
        String time = text(of, field);
        return time.isEmpty() ? "" : show.time(LocalTime.parse(time));
    }

    private String period(JsonNode of, String field) {
        String period = text(of, field);
        return period.isEmpty() ? "" : show.period(Period.parse(period));
    }

    private String count(JsonNode list) {
        return show.count(list.size());
    }

    private static @Nullable String code(JsonNode of, String field) {
        return of.path(field).asString(null);
    }

    private static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString("");
    }
}

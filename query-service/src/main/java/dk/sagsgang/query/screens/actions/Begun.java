package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.screens.actions.CaseNow.Brief;
import dk.sagsgang.query.screens.actions.CaseNow.Decision;
import dk.sagsgang.query.screens.actions.CaseNow.Item;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a form when it is opened, in the form in which it would have been typed: what is on record where the command
 * replaces it, and today where a day is most often today.
 */
final class Begun {
    private static final Map<String, String> TODAY = Map.of(
            "close-case", "closedOn",
            "reopen-case", "reopenedOn",
            "transfer-case", "transferredOn",
            "terminate-agreement", "noticeGivenOn",
            "complete-follow-up", "completedOn",
            "extend-agreement", "agreedOn",
            "publish-agenda", "publishedOn",
            "publish-minutes", "publishedOn",
            "sign-minutes", "signedOn");

    private final Wording show;
    private final LocalDate today;

    Begun(Wording show, LocalDate today) {
        this.show = show;
        this.today = today;
    }

    /** A form about a case, with the option that its address names. */
    Map<String, Object> of(String command, CaseNow it, @Nullable String chosen) {
        Map<String, Object> typed = dated(command);
        Item item = item(it, chosen);
        switch (command) {
            case "rename-case" -> typed.put("title", it.title().value());
            case "assign-caseworker" -> {
                Person caseworker = it.caseworker();
                typed.put("caseworker", caseworker == null ? "" : caseworker.name());
                typed.put("coCaseworkers", people(it.coCaseworkers()));
            }
            case "submit-brief" -> brief(typed, item == null ? null : item.brief());
            case "amend-recommendation" -> typed.put("points", points(it, chosen));
            case "correct-decision" -> decision(typed, item);
            default -> {
                // Nothing on record is replaced.
            }
        }
        return typed;
    }

    /** A form about a meeting. */
    Map<String, Object> of(String command, MeetingNow it) {
        Map<String, Object> typed = dated(command);
        switch (command) {
            case "reschedule-meeting" -> {
                typed.put("day", show.day(it.day()));
                typed.put("time", show.time(it.time()));
                typed.put("place", text(it.place()));
            }
            case "hold-meeting" -> typed.put("heldOn", show.day(it.day()));
            case "sign-minutes" -> typed.put("signatories", people(it.present()));
            default -> {
                // Nothing on record is replaced.
            }
        }
        return typed;
    }

    private Map<String, Object> dated(String command) {
        Map<String, Object> typed = new LinkedHashMap<>();
        String field = TODAY.get(command);
        if (field != null) {
            typed.put(field, show.day(today));
        }
        return typed;
    }

    private static @Nullable Item item(CaseNow it, @Nullable String chosen) {
        return it.agendaItems().stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    private static void brief(Map<String, Object> typed, @Nullable Brief brief) {
        if (brief != null) {
            typed.put("resume", text(brief.resume()));
            typed.put("statement", text(brief.statement()));
            typed.put("economy", text(brief.economy()));
            typed.put("coordination", text(brief.coordination()));
        }
    }

    private static List<String> points(CaseNow it, @Nullable String chosen) {
        return it.agendaItems().stream()
                .flatMap(item ->
                        item.standing().stream().filter(one -> (item.id() + "/" + one.recommendation()).equals(chosen)))
                .flatMap(one -> one.points().stream())
                .map(point -> point.text().value())
                .toList();
    }

    private static void decision(Map<String, Object> typed, @Nullable Item item) {
        if (item == null || item.decision() == null) {
            return;
        }
        Decision decision = item.decision();
        typed.put("outcome", decision.outcome().name());
        typed.put("text", decision.text().value());
        typed.put("points", answers(item, decision));
        if (decision.votes() != null) {
            typed.put(
                    "votes",
                    Map.of(
                            "inFavour", Integer.toString(decision.votes().inFavour()),
                            "against", Integer.toString(decision.votes().against()),
                            "abstaining", Integer.toString(decision.votes().abstaining())));
        }
        typed.put("remarks", texts(decision.remarks()));
        typed.put("reservations", texts(decision.reservations()));
        typed.put(
                "dissents",
                decision.dissents().stream()
                        .map(it -> Map.of("member", it.member().name(), "statement", text(it.statement())))
                        .toList());
        typed.put("absent", people(decision.absent()));
        typed.put("disqualified", people(decision.disqualified()));
        typed.put(
                "substitutions",
                decision.substitutions().stream()
                        .map(it -> Map.of(
                                "member", it.member().name(),
                                "substitute", it.substitute().name()))
                        .toList());
        typed.put(
                "referredTo",
                decision.referredTo().stream().map(CommitteeCode::value).toList());
        typed.put("procedural", decision.procedural());
    }

    private static Map<String, Object> answers(Item item, Decision decision) {
        Map<String, Object> answers = new LinkedHashMap<>();
        decision.points()
                .forEach(it -> answers.put(
                        item.id() + "/" + it.recommendation() + "/" + it.point(),
                        Map.of("outcome", it.outcome().name(), "text", text(it.text()))));
        return answers;
    }

    private static List<String> people(List<Person> people) {
        return people.stream().map(Person::name).toList();
    }

    private static List<String> texts(List<Text> texts) {
        return texts.stream().map(Text::value).toList();
    }

    private static String text(@Nullable Text text) {
        return text == null ? "" : text.value();
    }
}

package dk.sagsgang.query.screens.wall;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.screens.facts.Committee;
import dk.sagsgang.query.screens.facts.Happened;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Embeddable;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The wall screen: the week, the deadlines, and what just happened; and the card of one case. Both follow by themselves. */
@Controller
class WallController {
    private static final int EVENTS = 8;
    private static final int DEADLINES = 6;
    private static final int WEEK_DAYS = 7;

    private final Api api;
    private final MessageSource messages;

    WallController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    private record Phases(List<Phase> items, long position) {}

    record Phase(String phase, int cases) {}

    private record Meetings(List<Meeting> items) {}

    record Meeting(
            String meeting,
            Committee committee,
            LocalDate day,
            @Nullable LocalTime time,
            String status) {}

    private record Agreements(List<Agreement> items) {}

    record Agreement(
            String caseId,
            String title,
            @Nullable String partner,
            @Nullable PartialDate expires,
            @Nullable PartialDate noticeDeadline,
            String status) {
        /** By when something must have been said; null where it is not known. */
        public @Nullable PartialDate due() {
            return noticeDeadline == null ? expires : noticeDeadline;
        }
    }

    /** A case as its card tells it. */
    record Card(
            String caseId,
            String number,
            String title,
            String phase,
            @Nullable Committee committee,
            List<Item> agendaItems,
            List<Agreement> agreements,
            long position) {
        public @Nullable Item newest() {
            return agendaItems.isEmpty() ? null : agendaItems.getLast();
        }
    }

    record Item(
            LocalDate meetingDay, String title, @Nullable Decision decision) {}

    record Decision(String outcome, String text) {}

    @GetMapping(Here.AUTHORITY + "/skaerm")
    String wall(Here here, @RequestParam(required = false) @Nullable Long minPosition, Locale locale, Model model) {
        LocalDate today = here.today();
        Phases phases = api.get(here.ask("/phases").with("minPosition", minPosition), Phases.class);
        model.addAttribute("phases", phases.items());
        model.addAttribute(
                "meetings",
                api
                        .get(
                                here.ask("/meetings")
                                        .with("from", today)
                                        .with("to", today.plusDays(WEEK_DAYS))
                                        .with("limit", 50),
                                Meetings.class)
                        .items()
                        .stream()
                        .filter(it -> !it.status().equals("CANCELLED"))
                        .sorted(Comparator.comparing(Meeting::day))
                        .toList());
        model.addAttribute(
                "deadlines",
                api.get(here.ask("/agreements").with("limit", 200), Agreements.class).items().stream()
                        .filter(it -> isAhead(it, today))
                        .sorted(Comparator.comparing(it -> dueBy(it)))
                        .limit(DEADLINES)
                        .toList());
        model.addAttribute(
                "happened", Happened.newest(api, here, phases.position(), EVENTS, new Wording(locale, messages)));
        return "screens/wall/wall";
    }

    @Embeddable
    @GetMapping(Here.AUTHORITY + "/kort/{caseId}")
    String card(
            Here here,
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable Long minPosition,
            Model model) {
        model.addAttribute("card", api.get(here.ask("/cases/{}", caseId).with("minPosition", minPosition), Card.class));
        return "screens/wall/card";
    }

    private static boolean isAhead(Agreement agreement, LocalDate today) {
        return !agreement.status().equals("TERMINATED")
                && agreement.due() != null
                && !dueBy(agreement).isBefore(today);
    }

    private static LocalDate dueBy(Agreement agreement) {
        PartialDate due = agreement.due();
        return due == null ? LocalDate.MAX : due.latest();
    }
}

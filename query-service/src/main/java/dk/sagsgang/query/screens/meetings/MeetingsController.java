package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.query.screens.facts.Committee;
import dk.sagsgang.query.screens.meetings.MeetingLines.Line;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The meetings of an authority: those to come, the next first, and those gone, the latest first; or a month of them. */
@Controller
class MeetingsController {
    private static final int LINES = 25;
    /** The most that the address gives in one page. */
    private static final int PAGE = 200;

    private final Api api;

    MeetingsController(Api api) {
        this.api = api;
    }

    @GetMapping(Here.AUTHORITY + "/moeder")
    String list(
            Here here,
            @ModelAttribute("filters") MeetingFilters filters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition,
            @RequestHeader(name = "HX-Trigger", required = false) @Nullable String triggeredBy,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("committees", Committee.all(api, here));
        model.addAttribute("cursor", cursor);
        if (filters.isCalendar()) {
            month(here, filters, minPosition, model);
        } else {
            lists(here, filters, cursor, minPosition, model);
        }
        if ("filtre".equals(triggeredBy)) {
            // The address bar shows the meetings as they can be sent, without what the page adds to its questions.
            response.setHeader("HX-Replace-Url", filters.address(here));
        }
        return "screens/meetings/list";
    }

    private void lists(
            Here here, MeetingFilters filters, @Nullable String cursor, @Nullable Long minPosition, Model model) {
        boolean later = cursor != null;
        if (filters.hasComing() && !later) {
            LocalDate from = filters.firstComing(here.today());
            LocalDate to = filters.month() == null ? null : filters.month().atEndOfMonth();
            List<Line> coming = new ArrayList<>(all(here, filters, from, to, minPosition));
            Collections.reverse(coming);
            model.addAttribute("coming", coming);
        }
        if (filters.hasPast()) {
            LocalDate from = filters.month() == null ? null : filters.month().atDay(1);
            LocalDate to = filters.lastPast(here.today());
            model.addAttribute(
                    "past",
                    from != null && from.isAfter(to)
                            ? new MeetingLines(List.of(), null, 0)
                            : api.get(
                                    filters.asked(here, from, to, LINES)
                                            .with("cursor", cursor)
                                            .with("minPosition", minPosition),
                                    MeetingLines.class));
        }
    }

    private void month(Here here, MeetingFilters filters, @Nullable Long minPosition, Model model) {
        YearMonth month = Objects.requireNonNullElse(filters.month(), YearMonth.from(here.today()));
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        List<Line> meetings = all(
                here,
                filters,
                filters.hasPast() ? from : filters.firstComing(here.today()),
                filters.hasComing() ? to : earlier(to, here.today().minusDays(1)),
                minPosition);
        MonthSheet sheet = MonthSheet.of(month, meetings, here.today());
        model.addAttribute("sheet", sheet);
        model.addAttribute("isEmpty", meetings.isEmpty());
        model.addAttribute("before", filters.in(sheet.before()).address(here));
        model.addAttribute("after", filters.in(sheet.after()).address(here));
        if (meetings.isEmpty()) {
            MeetingLines last = api.get(filters.asked(here, null, from.minusDays(1), 1), MeetingLines.class);
            last.items().stream()
                    .findFirst()
                    .map(Line::day)
                    .map(YearMonth::from)
                    .ifPresent(it -> {
                        model.addAttribute("lastMonth", it);
                        model.addAttribute("last", filters.in(it).address(here));
                    });
        }
    }

    /** All meetings between the days, newest first. */
    private List<Line> all(
            Here here, MeetingFilters filters, LocalDate from, @Nullable LocalDate to, @Nullable Long minPosition) {
        if (to != null && from.isAfter(to)) {
            return List.of();
        }
        Question question = filters.asked(here, from, to, PAGE).with("minPosition", minPosition);
        MeetingLines page = api.get(question, MeetingLines.class);
        List<Line> all = new ArrayList<>(page.items());
        while (page.next() != null) {
            page = api.get(question.with("cursor", page.next()), MeetingLines.class);
            all.addAll(page.items());
        }
        return all;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

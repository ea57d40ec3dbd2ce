package dk.sagsgang.query.screens.overview;

import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.facts.Happened;
import dk.sagsgang.query.screens.overview.Overview.Agreements;
import dk.sagsgang.query.screens.overview.Overview.Cases;
import dk.sagsgang.query.screens.overview.Overview.Meetings;
import dk.sagsgang.query.screens.overview.Overview.Phases;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first screen of an authority: what needs someone today? */
@Controller
class OverviewController {
    private static final int LINES = 10;
    private static final int EVENTS = 15;
    private static final int AHEAD_MONTHS = 6;
    private static final int FINDINGS = 200;
    private static final String ORPHANED = "left-with-dissolved-committee";

    private final Api api;
    private final MessageSource messages;

    OverviewController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    @GetMapping(Here.AUTHORITY)
    String overview(Here here, @RequestParam(required = false) @Nullable Long minPosition, Locale locale, Model model) {
        LocalDate today = here.today();
        Phases phases = api.get(here.ask("/phases").with("minPosition", minPosition), Phases.class);
        Cases waiting = api.get(
                here.ask("/cases")
                        .with("phase", "RECOMMENDED")
                        .with("sort", "updated")
                        .with("limit", LINES),
                Cases.class);
        Agreements agreements = api.get(
                here.ask("/agreements")
                        .with("expiresBefore", today.plusMonths(AHEAD_MONTHS))
                        .with("limit", 200),
                Agreements.class);
        Meetings meetings = api.get(here.ask("/meetings").with("from", today).with("limit", 200), Meetings.class);
        model.addAttribute(
                "overview",
                new Overview(
                        phases.items(),
                        waiting,
                        agreements.dueOn(today),
                        meetings.nextFrom(today, LINES),
                        asked(here, minPosition),
                        api.get(Findings.open(here).with("rule", ORPHANED).with("limit", LINES), Findings.class)
                                .items(),
                        Happened.newest(api, here, phases.position(), EVENTS, new Wording(locale, messages)),
                        phases.position()));
        return "screens/overview/overview";
    }

    /** The newest open findings but for orphaned cases, which have a place of their own. */
    private List<Findings.Finding> asked(Here here, @Nullable Long minPosition) {
        return api
                .get(Findings.open(here).with("limit", FINDINGS).with("minPosition", minPosition), Findings.class)
                .items()
                .stream()
                .filter(it -> !it.rule().equals(ORPHANED))
                .limit(LINES)
                .toList();
    }
}

package dk.sagsgang.query.screens.meetings;

import dk.sagsgang.query.screens.meetings.OneMeeting.Place;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A meeting: how far it has come, who was there, what was on the agenda and what was decided. */
@Controller
class OneMeetingController {
    private final Api api;

    OneMeetingController(Api api) {
        this.api = api;
    }

    @GetMapping(Here.AUTHORITY + "/moeder/{meeting}")
    String meeting(
            Here here,
            @PathVariable String meeting,
            @RequestParam(required = false) @Nullable Long minPosition,
            Model model) {
        OneMeeting told = api.get(here.ask("/meetings/{}", meeting).with("minPosition", minPosition), OneMeeting.class);
        List<AgendaEntry> entries = entries(here, told, minPosition == null ? 0 : minPosition);
        model.addAttribute("meeting", told);
        model.addAttribute("entries", entries);
        model.addAttribute("substitutes", Substitutes.of(entries).lines());
        model.addAttribute("documents", here.ask("/meetings/{}", meeting).toString());
        model.addAttribute(
                "calendar",
                here.ask("/calendar.ics")
                        .with("kind", "meetings")
                        .with(
                                "committee",
                                told.committee() == null
                                        ? null
                                        : told.committee().code())
                        .toString());
        return "screens/meetings/meeting";
    }

    private List<AgendaEntry> entries(Here here, OneMeeting meeting, long minPosition) {
        Map<String, Optional<CaseOnAgenda>> cases = new HashMap<>();
        List<AgendaEntry> entries = new ArrayList<>();
        for (Place place : meeting.agenda()) {
            // The cases stand where the meeting stood at least: both were recorded together.
            Question question = here.ask("/cases/{}", place.caseId())
                    .with("minPosition", Math.max(meeting.position(), minPosition));
            Optional<CaseOnAgenda> told =
                    cases.computeIfAbsent(place.caseId(), any -> api.find(question, CaseOnAgenda.class));
            entries.add(AgendaEntry.of(meeting.meeting(), place, told.orElse(null)));
        }
        return entries;
    }
}

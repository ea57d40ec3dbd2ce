package dk.sagsgang.query.screens.actions;

import dk.sagsgang.query.screens.facts.FactWords;
import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done with a meeting and with committees, and the form of each command. */
@Controller
class MeetingActionsController {
    private final Situations situations;
    private final MessageSource messages;

    MeetingActionsController(Situations situations, MessageSource messages) {
        this.situations = situations;
        this.messages = messages;
    }

    @GetMapping(Here.AUTHORITY + "/moeder/nyt")
    String schedule(Here here, Locale locale, Model model) {
        return make(here, MeetingForms.SCHEDULE, "/meetings", "/moeder/{meeting}", "/moeder", locale, model);
    }

    @GetMapping(Here.AUTHORITY + "/udvalg/nyt")
    String establish(Here here, Locale locale, Model model) {
        return make(here, MeetingForms.ESTABLISH, "/committees", "/handling", "/handling", locale, model);
    }

    @GetMapping(Here.AUTHORITY + "/udvalg/{code}/handling/dissolve-committee")
    String dissolve(Here here, @PathVariable String code, Locale locale, Model model) {
        List<CommitteeNow> committees = situations.committees(here);
        CommitteeNow it = committees.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ApiProblem.unknown("COMMITTEE_UNKNOWN"));
        List<CommitteeNow> others = committees.stream()
                .filter(one -> one.dissolvedOn() == null && !one.code().equals(code))
                .toList();
        Wording show = new Wording(locale, messages);
        model.addAttribute("obstacle", it.dissolvedOn() == null ? null : "DISSOLVED");
        return form(
                new FormPage(
                        MeetingForms.DISSOLVE,
                        new CommitteeChoices(others, List.of(), show),
                        here.ask("/committees/{}/dissolve-committee", code).toString(),
                        it.version(),
                        here.to("/handling"),
                        it.shown(),
                        here.to("/handling"),
                        here.to("/udvalg/" + code + "/aendret"),
                        null,
                        Map.of()),
                locale,
                model);
    }

    /** What can be done that is about no case and no meeting yet. */
    @GetMapping(Here.AUTHORITY + "/handling")
    String authority(
            Here here, @RequestParam(required = false) @Nullable Long minPosition, Locale locale, Model model) {
        model.addAttribute("committees", situations.committees(here, minPosition));
        model.addAttribute("words", new Words(new Wording(locale, messages), locale));
        return "screens/actions/authority";
    }

    @GetMapping(Here.AUTHORITY + "/moeder/{meeting}/handling")
    String all(
            Here here,
            @PathVariable String meeting,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        MeetingNow it = situations.meeting(here, meeting, minPosition);
        Wording show = new Wording(locale, messages);
        model.addAttribute("about", name(it, show));
        model.addAttribute("called", "");
        model.addAttribute("back", here.to("/moeder/" + it.meeting()));
        model.addAttribute("address", here.to("/moeder/" + it.meeting() + "/handling"));
        model.addAttribute(
                "groups", Offer.grouped(MeetingForms.all(), command -> MeetingObstacle.of(command, it, here.today())));
        model.addAttribute("words", new Words(show, locale));
        return "screens/actions/list";
    }

    @GetMapping(Here.AUTHORITY + "/moeder/{meeting}/handling/{command}")
    String one(
            Here here,
            @PathVariable String meeting,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        Form form = MeetingForms.named(command).orElseThrow(() -> ApiProblem.unknown("COMMAND_UNKNOWN"));
        MeetingNow it = situations.meeting(here, meeting, minPosition);
        Wording show = new Wording(locale, messages);
        Optional<MeetingObstacle> obstacle = MeetingObstacle.of(command, it, here.today());
        model.addAttribute("obstacle", obstacle.map(Enum::name).orElse(null));
        String page = here.to("/moeder/" + it.meeting());
        return form(
                new FormPage(
                        form,
                        new CommitteeChoices(
                                List.of(),
                                Stream.concat(it.present().stream(), it.absent().stream())
                                        .toList(),
                                show),
                        here.ask("/meetings/{}/{}", meeting, command).toString(),
                        it.version(),
                        page,
                        name(it, show),
                        page + "/handling",
                        page + "/aendret",
                        null,
                        new Begun(show, here.today()).of(command, it)),
                locale,
                model);
    }

    @GetMapping(Here.AUTHORITY + "/moeder/{meeting}/aendret")
    String changed(
            Here here,
            @PathVariable String meeting,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        MeetingNow it = situations.meeting(here, meeting, minPosition);
        List<RecordedFact> facts = situations.since(here, it, version);
        Wording show = new Wording(locale, messages);
        List<FieldWords.Changed> changes = facts.isEmpty()
                ? List.of()
                : situations
                        .before(here, facts.getFirst(), meeting)
                        .map(then -> new MeetingChanges(show).between(then, it))
                        .orElse(List.of());
        return changed(new Meanwhile(it.version(), facts, changes), show, model);
    }

    @GetMapping(Here.AUTHORITY + "/udvalg/{code}/aendret")
    String changedCommittee(
            Here here,
            @PathVariable String code,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        CommitteeNow it = situations.committee(here, code, minPosition);
        long newest = Objects.requireNonNull(it.version(), "a committee that its own address answered");
        return changed(
                new Meanwhile(newest, situations.since(here, it, version), List.of()),
                new Wording(locale, messages),
                model);
    }

    private static String changed(Meanwhile meanwhile, Wording show, Model model) {
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("factWords", new FactWords(show));
        return "screens/actions/changed";
    }

    private String make(Here here, Form form, String sentTo, String leadsTo, String back, Locale locale, Model model) {
        Wording show = new Wording(locale, messages);
        List<CommitteeNow> committees = situations.committees(here).stream()
                .filter(it -> it.dissolvedOn() == null || !it.dissolvedOn().isBefore(here.today()))
                .toList();
        return form(
                new FormPage(
                        form,
                        new CommitteeChoices(committees, List.of(), show),
                        here.ask(sentTo).toString(),
                        null,
                        here.to(leadsTo),
                        here.authority().name(),
                        here.to(back),
                        null,
                        null,
                        Map.of()),
                locale,
                model);
    }

    private String form(FormPage page, Locale locale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("words", new Words(new Wording(locale, messages), locale));
        return "screens/actions/form";
    }

    private static String name(MeetingNow it, Wording show) {
        CommitteeNow committee = it.committee();
        return (committee == null ? it.meeting() : committee.shown()) + " · " + show.day(it.day());
    }
}

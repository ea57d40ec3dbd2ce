package dk.sagsgang.query.screens.actions;

import dk.sagsgang.query.screens.facts.FactWords;
import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What can be done with a case, the form of each command, and what happened to the case while a form was open. */
@Controller
class CaseActionsController {
    private final Api api;
    private final Situations situations;
    private final MessageSource messages;

    CaseActionsController(Api api, Situations situations, MessageSource messages) {
        this.api = api;
        this.situations = situations;
        this.messages = messages;
    }

    private record Changes(List<FieldWords.Change> items) {}

    @GetMapping(Here.AUTHORITY + "/sager/ny")
    String open(Here here, Locale locale, Model model) {
        Wording show = new Wording(locale, messages);
        FormPage page = new FormPage(
                CaseForms.OPEN,
                new CommitteeChoices(List.of(), List.of(), show),
                here.ask("/cases").toString(),
                null,
                here.to("/sager/{caseId}"),
                here.authority().name(),
                here.to("/sager"),
                null,
                null,
                Map.of());
        return form(page, locale, model);
    }

    @GetMapping(Here.AUTHORITY + "/sager/{caseId}/handling")
    String all(
            Here here,
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        Situation situation = situations.of(here, caseId, minPosition);
        model.addAttribute("about", situation.it().number());
        model.addAttribute("called", situation.it().title().value());
        model.addAttribute("back", here.to("/sager/" + situation.it().caseId()));
        model.addAttribute("address", here.to("/sager/" + situation.it().caseId() + "/handling"));
        model.addAttribute("groups", Offer.grouped(CaseForms.all(), command -> CaseObstacle.of(command, situation)));
        model.addAttribute("words", new Words(new Wording(locale, messages), locale));
        return "screens/actions/list";
    }

    @GetMapping(Here.AUTHORITY + "/sager/{caseId}/handling/{command}")
    String one(
            Here here,
            @PathVariable String caseId,
            @PathVariable String command,
            @RequestParam(required = false) @Nullable String valg,
            @RequestParam(required = false) @Nullable String finding,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        Form form = CaseForms.named(command).orElseThrow(() -> ApiProblem.unknown("COMMAND_UNKNOWN"));
        Situation situation = situations.of(here, caseId, minPosition);
        CaseNow it = situation.it();
        Wording show = new Wording(locale, messages);
        List<RecordedFact> facts = form.names(From.FACTS) ? situations.facts(here, it) : List.of();
        Choices choices =
                new CaseChoices(situation, facts, command.equals("correct-decision"), show, locale.getLanguage());
        String chosen = chosen(form, choices, finding == null ? valg : finding);
        Map<String, Object> begun = new Begun(show, here.today()).of(command, it, chosen);
        Optional<CaseObstacle> obstacle = CaseObstacle.of(command, situation);
        model.addAttribute("obstacle", obstacle.map(Enum::name).orElse(null));
        String page = here.to("/sager/" + it.caseId());
        return form(
                new FormPage(
                        form,
                        choices,
                        here.ask("/cases/{}/{}", it.caseId(), command).toString(),
                        it.version(),
                        page,
                        it.number() + " · " + it.title(),
                        page + "/handling",
                        page + "/aendret",
                        chosen,
                        begun),
                locale,
                model);
    }

    @GetMapping(Here.AUTHORITY + "/sager/{caseId}/aendret")
    String changed(
            Here here,
            @PathVariable String caseId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        CaseNow it = api.get(here.ask("/cases/{}", caseId).with("minPosition", minPosition), CaseNow.class);
        List<RecordedFact> facts = situations.since(here, it, version);
        Wording show = new Wording(locale, messages);
        List<FieldWords.Changed> changes = facts.isEmpty()
                ? List.of()
                : new FieldWords(show)
                        .changes(api.get(
                                        here.ask("/cases/{}/changes", caseId)
                                                .with("from", facts.getFirst().position() - 1)
                                                .with("limit", facts.size()),
                                        Changes.class)
                                .items());
        model.addAttribute("meanwhile", new Meanwhile(it.version(), facts, changes));
        model.addAttribute("factWords", new FactWords(show));
        return "screens/actions/changed";
    }

    private String form(FormPage page, Locale locale, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("outcomes", CaseForms.outcomes());
        model.addAttribute("words", new Words(new Wording(locale, messages), locale));
        return "screens/actions/form";
    }

    /** The option that the address names, or else the only one there is, of the choice that opens the form anew. */
    private static @Nullable String chosen(Form form, Choices choices, @Nullable String named) {
        return form.fields().stream()
                .filter(it -> it.kind() == Field.Kind.CHOICE && it.required() && it.from() != null)
                .findFirst()
                .map(it -> choices.from(Objects.requireNonNull(it.from())))
                .flatMap(options -> options.size() == 1
                        ? Optional.of(options.getFirst().id())
                        : options.stream()
                                .map(Option::id)
                                .filter(id -> id.equals(named))
                                .findFirst())
                .orElse(null);
    }
}

package dk.sagsgang.query.screens.audit;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.screens.facts.FactWords;
import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case event by event, each at an address of its own. */
@Controller
class ReplayController {
    private final Api api;
    private final MessageSource messages;

    ReplayController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    /** Leads from the number of a case, as people write it, to its first event. */
    @GetMapping(Here.AUTHORITY + "/kontrol/afspil")
    String find(Here here, @RequestParam String sag) {
        try {
            return "redirect:" + here.to("/kontrol/afspil/" + CaseId.of(new CaseNumber(sag.strip())));
        } catch (InvalidValue e) {
            throw ApiProblem.unknown("CASE_UNKNOWN");
        }
    }

    @GetMapping(Here.AUTHORITY + "/kontrol/afspil/{caseId}")
    String step(
            Here here,
            @PathVariable String caseId,
            @RequestParam(name = "trin", defaultValue = "1") int step,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        CaseReplay replay = CaseReplay.of(api, here, caseId, step, minPosition);
        Wording show = new Wording(locale, messages);
        FactWords facts = new FactWords(show);
        FieldWords words = new FieldWords(show);
        CaseReplay.Event event = replay.event();
        model.addAttribute("replay", replay);
        model.addAttribute("happened", facts.kind(event.type()));
        model.addAttribute("told", facts.line(event.type(), event.payload()));
        model.addAttribute("fields", words.fields(event.payload()));
        model.addAttribute("changes", words.changes(replay.changes()));
        return "screens/audit/replay";
    }
}

package dk.sagsgang.query.screens.audit;

import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The auditor's room: what the service says of its log, and the tools by which a reader need not believe it. */
@Controller
class AuditController {
    private static final int FIRST_FINDINGS = 5;

    private final Api api;

    AuditController(Api api) {
        this.api = api;
    }

    @GetMapping(Here.AUTHORITY + "/kontrol")
    String room(
            Here here,
            @RequestParam(name = "haendelse", required = false) @Nullable Long event,
            @RequestParam(required = false) @Nullable Long minPosition,
            Model model) {
        model.addAttribute("log", LogState.of(api, here, minPosition));
        model.addAttribute("found", open(here, minPosition));
        model.addAttribute("event", event);
        model.addAttribute("words", ScriptWords.ALL);
        model.addAttribute("api", here.ask("").toString());
        return "screens/audit/room";
    }

    /** The newest open findings; null while they are still being looked for, since the log can be verified all the same. */
    private @Nullable Findings open(Here here, @Nullable Long minPosition) {
        try {
            return api.get(
                    here.ask("/findings")
                            .with("state", "OPEN")
                            .with("limit", FIRST_FINDINGS)
                            .with("minPosition", minPosition),
                    Findings.class);
        } catch (ApiProblem e) {
            if (e.status() == 503 || e.status() == 409) {
                return null;
            }
            throw e;
        }
    }
}

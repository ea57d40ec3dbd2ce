package dk.sagsgang.query.screens.audit;

import dk.sagsgang.query.screens.facts.FactWords;
import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.facts.Findings.Finding;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What an auditor would ask: all findings, and one with the events that it follows from. */
@Controller
class EvidenceController {
    private static final int LINES = 50;
    private static final List<String> STATES = List.of("OPEN", "RESOLVED", "DISMISSED");
    private static final String ANY = "ALL";

    private final Api api;
    private final MessageSource messages;

    EvidenceController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    /** What the list is narrowed by; it stands in the address. The open ones are shown where nothing is said. */
    record Narrowed(
            @Nullable String tilstand,
            @Nullable String regel,
            @Nullable String udvalg,
            @Nullable String sag) {
        public String state() {
            return tilstand == null || tilstand.isBlank() ? "OPEN" : tilstand;
        }

        Question asked(Here here, int limit, @Nullable String cursor) {
            return here.ask("/findings")
                    .with("state", state().equals(ANY) ? null : state())
                    .with("rule", regel)
                    .with("committee", udvalg)
                    .with("case", sag)
                    .with("limit", limit)
                    .with("cursor", cursor);
        }

        public String address(Here here) {
            return on(here).toString();
        }

        public String next(Here here, String cursor) {
            return on(here).with("cursor", cursor).toString();
        }

        private Question on(Here here) {
            return Question.of(here.to("/kontrol/fund"))
                    .with("tilstand", tilstand)
                    .with("regel", regel)
                    .with("udvalg", udvalg)
                    .with("sag", sag);
        }
    }

    @GetMapping(Here.AUTHORITY + "/kontrol/fund")
    String list(
            Here here,
            @ModelAttribute("narrowed") Narrowed narrowed,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition,
            Model model) {
        model.addAttribute(
                "found", api.get(narrowed.asked(here, LINES, cursor).with("minPosition", minPosition), Findings.class));
        model.addAttribute("states", STATES);
        return "screens/audit/findings";
    }

    @GetMapping(Here.AUTHORITY + "/kontrol/fund/{finding}")
    String one(
            Here here,
            @PathVariable String finding,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        model.addAttribute(
                "finding", api.get(here.ask("/findings/{}", finding).with("minPosition", minPosition), Finding.class));
        model.addAttribute("facts", new FactWords(new Wording(locale, messages)));
        return "screens/audit/finding";
    }
}

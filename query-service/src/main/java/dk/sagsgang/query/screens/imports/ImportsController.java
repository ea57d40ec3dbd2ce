package dk.sagsgang.query.screens.imports;

import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where documents are dropped, and the list of those that were. Imports are answered from the ledger itself, so what an
 * event announced is there already, and no position is waited for.
 */
@Controller
class ImportsController {
    private static final int LINES = 25;
    /** The same limit as that of the address; a document beyond it is refused before it is sent. */
    private static final int LARGEST_MEGABYTES = 20;

    private final Api api;

    ImportsController(Api api) {
        this.api = api;
    }

    @GetMapping(Here.AUTHORITY + "/import")
    String list(Here here, @RequestParam(required = false) @Nullable String cursor, Model model) {
        model.addAttribute(
                "page", api.get(here.ask("/imports").with("limit", LINES).with("cursor", cursor), ImportLines.class));
        model.addAttribute("cursor", cursor);
        model.addAttribute("largest", LARGEST_MEGABYTES);
        model.addAttribute("reasons", Refusals.KNOWN);
        model.addAttribute("commands", FactGist.COMMANDS);
        model.addAttribute(
                "address",
                Question.of(here.to("/import")).with("cursor", cursor).toString());
        return "screens/imports/list";
    }
}

package dk.sagsgang.query.screens.imports;

import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.shell.Api;
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

/**
 * An import: what was understood from the document, and what is in doubt, beside its text. Its address with {@code fra}
 * and {@code til} is that of the lines a fact was read from.
 */
@Controller
class ReviewController {
    private static final int LINES = 10_000;
    /** How many lines stand in front of the first that is asked for in a document too long for one page. */
    private static final int LEAD = 100;

    private final Api api;
    private final MessageSource messages;

    ReviewController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    @GetMapping(Here.AUTHORITY + "/import/{document:[0-9a-f]{64}}")
    String review(
            Here here,
            @PathVariable String document,
            @RequestParam(required = false) @Nullable Integer fra,
            @RequestParam(required = false) @Nullable Integer til,
            @RequestParam(required = false) @Nullable Integer linje,
            @RequestParam(required = false) @Nullable String vis,
            Locale locale,
            Model model) {
        OneImport told = api.get(here.ask("/imports/{}", document), OneImport.class);
        int from = fra == null ? 0 : fra;
        int to = til == null ? from : til;
        int first = linje != null ? Math.max(1, linje) : from > LINES ? from - LEAD : 1;
        boolean waitingAlone = "venter".equals(vis);
        SourceText text = api.find(
                        here.ask("/imports/{}/text", document)
                                .with("from", first)
                                .with("limit", LINES),
                        SourceText.Told.class)
                .map(it -> SourceText.of(it, from, to))
                .orElse(null);
        model.addAttribute("told", told);
        model.addAttribute("words", new FieldWords(new Wording(locale, messages)));
        model.addAttribute("groups", FactGroup.of(told.facts(), waitingAlone));
        model.addAttribute("waitingAlone", waitingAlone);
        model.addAttribute("text", text);
        model.addAttribute("first", first);
        model.addAttribute("reasons", Refusals.KNOWN);
        model.addAttribute("own", here.to("/import/" + document));
        model.addAttribute("commands", here.ask("/imports/{}", document).toString());
        return "screens/imports/review";
    }
}

package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.facts.Committee;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases: searched as one types, filtered by what stands in the address, and taken along as a file. */
@Controller
class CasesController {
    private static final int LINES = 50;
    private static final List<String> PHASES =
            List.of("OPENED", "ON_AGENDA", "RECOMMENDED", "DECIDED", "IN_EFFECT", "CLOSED");
    private static final List<String> ORDERS = List.of("number", "title", "updated");

    private final Api api;
    private final MessageSource messages;

    CasesController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    @GetMapping(Here.AUTHORITY + "/sager")
    String list(
            Here here,
            @ModelAttribute("filters") CaseFilters filters,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition,
            @RequestHeader(name = "HX-Trigger", required = false) @Nullable String triggeredBy,
            HttpServletResponse response,
            Model model) {
        model.addAttribute(
                "page", api.get(filters.asked(here, LINES, cursor).with("minPosition", minPosition), CaseLines.class));
        model.addAttribute("committees", Committee.all(api, here));
        model.addAttribute("phases", PHASES);
        model.addAttribute("orders", ORDERS);
        model.addAttribute("cursor", cursor);
        if ("filtre".equals(triggeredBy)) {
            // The address bar shows the list as it can be sent, without what the page adds to its questions.
            response.setHeader("HX-Replace-Url", filters.address(here, ""));
        }
        return "screens/cases/list";
    }

    @GetMapping(path = Here.AUTHORITY + "/sager.csv")
    void csv(Here here, @ModelAttribute CaseFilters filters, Locale locale, HttpServletResponse response)
            throws IOException {
        CaseExport.of(api, here, filters).csv(new Wording(locale, messages), response);
    }

    @GetMapping(path = Here.AUTHORITY + "/sager.json")
    void json(Here here, @ModelAttribute CaseFilters filters, HttpServletResponse response) throws IOException {
        CaseExport.of(api, here, filters).json(response);
    }
}

package dk.sagsgang.query.screens.agreements;

import dk.sagsgang.query.screens.facts.AgreementBars;
import dk.sagsgang.query.screens.facts.Committee;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All agreements of an authority on one axis of time, the most urgent first. */
@Controller("screenOfAgreements")
class AgreementsController {
    private static final int LINES = 100;

    private final Api api;

    AgreementsController(Api api) {
        this.api = api;
    }

    @GetMapping(Here.AUTHORITY + "/aftaler")
    String list(
            Here here,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Long minPosition,
            Model model) {
        AgreementLines page = api.get(
                here.ask("/agreements")
                        .with("committee", committee)
                        .with("limit", LINES)
                        .with("cursor", cursor)
                        .with("minPosition", minPosition),
                AgreementLines.class);
        List<AgreementLines.Line> lines = page.items().stream()
                .sorted(AgreementLines.byUrgency(here.today()))
                .toList();
        model.addAttribute("lines", lines);
        model.addAttribute("bars", AgreementBars.of(lines, here.today()));
        model.addAttribute("next", page.next());
        model.addAttribute("committee", committee);
        model.addAttribute("committees", Committee.all(api, here));
        return "screens/agreements/list";
    }
}

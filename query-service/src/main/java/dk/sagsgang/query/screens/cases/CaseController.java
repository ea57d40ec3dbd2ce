package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.screens.cases.CaseHistory.Told;
import dk.sagsgang.query.screens.facts.AgreementBars;
import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.ApiProblem;
import dk.sagsgang.query.screens.shell.Here;
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
import tools.jackson.databind.JsonNode;

/** A case with its course, at any moment, and what became of it between two moments. */
@Controller("screenOfCase")
class CaseController {
    /** So many events of a course are told on one page. */
    private static final int EVENTS = 200;

    private final Api api;
    private final MessageSource messages;

    CaseController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    @GetMapping(Here.AUTHORITY + "/sager/{caseId}")
    String one(
            Here here,
            @PathVariable String caseId,
            @ModelAttribute("through") Through through,
            @RequestParam(required = false) @Nullable Long foer,
            @RequestParam(required = false) @Nullable Long minPosition,
            Locale locale,
            Model model) {
        String id = idOf(caseId);
        CaseTold told = api.get(through.on(here.ask("/cases/{}", id).with("minPosition", minPosition)), CaseTold.class);
        Moments moments = Moments.asked(api, here, id, minPosition);
        CaseHistory history = api.get(
                here.ask("/cases/{}/history", id)
                        .with("before", foer == null ? moments.end(told.asOf(), through) : foer)
                        .with("limit", EVENTS)
                        .with("minPosition", minPosition),
                CaseHistory.class);
        Wording show = new Wording(locale, messages);
        List<Told> shown = CasePage.of(history.items(), told, through);
        model.addAttribute(
                "page",
                new CasePage(
                        told,
                        through,
                        Stop.all(moments, through, told.asOf(), here, id, show),
                        new Course(told, show).of(shown),
                        history.previous(),
                        AgreementBars.of(told.agreements(), here.today()),
                        IndicatorChart.of(told.indicators(), told.agreements()),
                        AllotmentTable.of(told.allotments(), told.frames()),
                        findings(here, id, through)));
        return "screens/cases/one";
    }

    /** Both moments are told by the names of the slider's, with a number behind; what is left out is the present. */
    @GetMapping(Here.AUTHORITY + "/sager/{caseId}/aendringer")
    String changes(
            Here here,
            @PathVariable String caseId,
            @RequestParam(required = false) @Nullable String oplyst1,
            @RequestParam(required = false) @Nullable String registreret1,
            @RequestParam(required = false) @Nullable String oplyst2,
            @RequestParam(required = false) @Nullable String registreret2,
            @RequestParam(name = "gennem", required = false) @Nullable String mode,
            Locale locale,
            Model model) {
        String id = idOf(caseId);
        Through before = new Through(oplyst1, registreret1, null);
        Through after = new Through(oplyst2, registreret2, null);
        JsonNode present = api.get(here.ask("/cases/{}", id));
        Moments moments = Moments.asked(api, here, id, null);
        boolean recorded = before.isRecorded() || after.isRecorded() || "registreret".equals(mode);
        model.addAttribute("told", api.read(present, CaseTold.class));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("recorded", recorded);
        model.addAttribute("days", moments.days());
        model.addAttribute("moments", moments.recordedWith(before, after));
        model.addAttribute(
                "differences",
                Differences.between(
                        then(here, id, before),
                        after.isNow() ? present : then(here, id, after),
                        new FieldWords(new Wording(locale, messages))));
        return "screens/cases/changes";
    }

    /** What an auditor asks about the case today; of another moment nothing is asked here. */
    private List<Findings.Finding> findings(Here here, String id, Through through) {
        return through.isNow()
                ? api.get(here.ask("/cases/{}/findings", id).with("state", "OPEN"), Findings.class)
                        .items()
                : List.of();
    }

    /** The case as it was told then; null where there was nothing of it. */
    private @Nullable JsonNode then(Here here, String id, Through moment) {
        return api.find(moment.on(here.ask("/cases/{}", id)), JsonNode.class).orElse(null);
    }

    /** A case's number is taken for its id, since that is what people have at hand. */
    private static String idOf(String written) {
        try {
            return new CaseId(written).value();
        } catch (InvalidValue e) {
            throw ApiProblem.unknown("CASE_ID_MALFORMED");
        }
    }
}

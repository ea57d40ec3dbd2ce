package dk.sagsgang.query.cases;

import dk.sagsgang.query.search.ListIndex;
import dk.sagsgang.query.search.ListQuery;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many cases of an authority have come how far. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}/phases", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class PhaseController {
    private final ListIndex index;
    private final Gate gate;

    PhaseController(ListIndex index, Gate gate) {
        this.index = index;
        this.gate = gate;
    }

    /** A phase and the number of cases that are in it. */
    record PhaseCount(CaseAnswer.Phase phase, int cases) {}

    @GetMapping
    @Operation(
            summary = "How many cases there are in each phase",
            description = "All phases, in their order, those without a case too; of all committees or of one.")
    @AnsweredAs(value = PhaseCount.class, listed = true)
    ResponseEntity<byte[]> count(
            @PathVariable String authority,
            @RequestParam(required = false) @Nullable String committee,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Passed passed = gate.passToList(authority, minPosition);
        CaseSort order = CaseSort.NUMBER;
        byte[] counts = Answers.list(
                Arrays.stream(CaseAnswer.Phase.values())
                        .map(phase -> new PhaseCount(
                                phase,
                                index.count(new ListQuery(passed.authority(), CaseEntries.LIST, order.field(), false, 1)
                                        .where("phase", phase.name())
                                        .where("committee", committee))))
                        .map(AnswerJson::write)
                        .toList(),
                null,
                passed.position());
        return Answers.one(counts, passed.position());
    }
}

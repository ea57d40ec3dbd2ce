package dk.sagsgang.query.committees;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The committees of an authority, those that were dissolved included. */
@RestController
@RequestMapping(path = "/api/v1/authorities/{authority}/committees", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Committees")
class CommitteeController {
    private final ViewStore views;
    private final Gate gate;

    CommitteeController(ViewStore views, Gate gate) {
        this.views = views;
        this.gate = gate;
    }

    @GetMapping
    @Operation(summary = "The committees of an authority, by their codes")
    @AnsweredAs(value = CommitteeAnswer.class, listed = true)
    ResponseEntity<byte[]> all(
            @PathVariable String authority, @RequestParam(required = false) @Nullable Long minPosition) {
        Passed passed = gate.pass(authority, minPosition);
        List<StoredView> found = new ArrayList<>();
        views.each(StreamId.Kind.COMMITTEE, passed.authority(), found::add);
        gate.requireStillThere(passed);
        found.sort(Comparator.comparing(view -> view.stream().name()));
        List<byte[]> answers = found.stream().map(StoredView::answer).toList();
        return Answers.one(Answers.list(answers, null, passed.position()), passed.position());
    }

    @GetMapping("/{code}")
    @Operation(summary = "A committee")
    @AnsweredAs(CommitteeAnswer.class)
    ResponseEntity<byte[]> one(
            @PathVariable String authority,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long minPosition) {
        Passed passed = gate.pass(authority, minPosition);
        try {
            StoredView view = views.find(StreamId.of(passed.authority(), new CommitteeCode(code)))
                    .orElseThrow(
                            () -> gate.unknown(passed, "COMMITTEE_UNKNOWN", "There is no committee of this code."));
            return Answers.one(view.answer(), passed.position());
        } catch (InvalidValue e) {
            throw Problem.unknown("COMMITTEE_UNKNOWN", "No committee has such a code.");
        }
    }
}

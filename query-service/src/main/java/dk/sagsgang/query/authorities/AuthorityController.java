package dk.sagsgang.query.authorities;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
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
import tools.jackson.databind.node.ObjectNode;

/** The authorities that are registered. */
@RestController
@RequestMapping(path = "/api/v1/authorities", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Authorities")
class AuthorityController {
    private final ViewStore views;
    private final Gate gate;

    AuthorityController(ViewStore views, Gate gate) {
        this.views = views;
        this.gate = gate;
    }

    @GetMapping
    @Operation(summary = "The registered authorities")
    @AnsweredAs(value = AuthorityAnswer.class, listed = true)
    ResponseEntity<byte[]> all() {
        List<StoredView> found = new ArrayList<>();
        views.each(StreamId.Kind.AUTHORITY, null, found::add);
        gate.requireAll();
        found.sort(Comparator.comparing(view -> view.stream().name()));
        byte[] answer = Answers.list(found.stream().map(StoredView::answer).toList(), null, null);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    @GetMapping("/{authority}")
    @Operation(summary = "An authority, and how far its events are in the views")
    @AnsweredAs(AuthorityAnswer.class)
    ResponseEntity<byte[]> one(
            @PathVariable String authority, @RequestParam(required = false) @Nullable Long minPosition) {
        Passed passed = gate.pass(authority, minPosition);
        StoredView view = views.find(StreamId.ofAuthority(passed.authority()))
                .orElseThrow(
                        () -> gate.unknown(passed, "AUTHORITY_UNKNOWN", "There is no authority " + authority + "."));
        ObjectNode answer = AnswerJson.read(view.answer()).asObject();
        answer.put("appliedPosition", passed.position());
        return Answers.one(AnswerJson.write(answer), passed.position());
    }
}

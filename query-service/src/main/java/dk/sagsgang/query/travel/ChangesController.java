package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.ViewStore;
import dk.sagsgang.query.travel.Traveller.Course;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.views.Committees;
import dk.sagsgang.query.views.Told;
import dk.sagsgang.query.web.AnsweredAs;
import dk.sagsgang.query.web.Answers;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What changed of a case between two places of the ledger, field by field, and the events that changed it. */
@RestController
@RequestMapping(
        path = "/api/v1/authorities/{authority}/cases/{caseId}/changes",
        produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ChangesController {
    private final ViewStore views;
    private final Traveller traveller;
    private final Moments moments;
    private final Gate gate;

    ChangesController(ViewStore views, Traveller traveller, Moments moments, Gate gate) {
        this.views = views;
        this.traveller = traveller;
        this.moments = moments;
        this.gate = gate;
    }

    /** {@code next} is the position to go on from, absent where these are all the changes. */
    record Page(long from, long to, @Nullable Long next, int events, List<FieldChange> items) {}

    @GetMapping
    @Operation(
            summary = "What changed of a case between two places of the ledger",
            description = "Compares the case as recorded by from with the case as recorded by to. Each change names the"
                    + " field, its value before (absent where it had none) and after (absent where it has none), and"
                    + " the events that touched it on the way. A page goes over at most limit events of the case; next"
                    + " is the position to ask from for the rest. A field that a page begins and ends with the same"
                    + " value is not told.")
    @AnsweredAs(Page.class)
    ResponseEntity<byte[]> of(
            @PathVariable String authority,
            @PathVariable String caseId,
            @Parameter(
                            description =
                                    "A position or an instant: the changes are those recorded after it. Without it"
                                            + " they begin with the case's first event.")
                    @RequestParam(required = false)
                    @Nullable
                    String from,
            @Parameter(
                            description =
                                    "A position or an instant: the changes are those recorded by it. Without it they"
                                            + " go to the last position that is told here.")
                    @RequestParam(required = false)
                    @Nullable
                    String to,
            @Parameter(description = "How many events of the case a page goes over at most, 1 to 200; usually 50.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer limit,
            @RequestParam(required = false) @Nullable Long minPosition) {
        int events = Limits.limit(limit);
        Passed passed = gate.pass(authority, minPosition);
        StoredView view = views.find(StreamId.of(passed.authority(), new CaseId(caseId)))
                .orElseThrow(() -> gate.unknown(passed, "CASE_UNKNOWN", "There is no case of this number."));
        long after = from == null ? 0 : moments.position(passed, "from", from);
        long upTo = to == null ? passed.position() : moments.position(passed, "to", to);
        if (after > upTo) {
            throw Problem.refused(
                    "PARAMETERS_CONTRADICT",
                    "The changes would begin at position " + after + ", after they end at " + upTo + ".",
                    "from",
                    "Ask from an earlier position or instant than to.");
        }
        Course course = traveller.course(view);
        int first = AsOf.recordedBy(course.told(), after);
        int end = AsOf.recordedBy(course.told(), upTo);
        if (end == 0) {
            throw Problem.unknown(
                    "CASE_UNKNOWN_THEN", "Nothing of this case had been recorded by position " + upTo + ".");
        }
        List<Told> told = course.told().subList(first, Math.min(end, first + events));
        Long next = first + events < end ? told.getLast().position() : null;
        Page page = new Page(after, next == null ? upTo : next, next, told.size(), changes(course, after, told));
        return Answers.one(AnswerJson.write(page), passed.position());
    }

    /** Committees are called what they are at the end, since their names are no fields of the case. */
    private List<FieldChange> changes(Course course, long after, List<Told> told) {
        Map<StreamId, Committees.Named> committees = new HashMap<>();
        if (!told.isEmpty()) {
            at(course, told.getLast().position(), committees);
        }
        Changes changes = new Changes(at(course, after, committees));
        for (Told event : told) {
            changes.add(event, at(course, event.position(), committees));
        }
        return changes.told();
    }

    private JsonNode at(Course course, long position, Map<StreamId, Committees.Named> committees) {
        byte[] answer =
                traveller.travel(course, Moment.at(position), committees).answer();
        return answer == null ? AnswerJson.object() : AnswerJson.read(answer);
    }
}

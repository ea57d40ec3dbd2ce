package dk.sagsgang.query.rebuild;

import dk.sagsgang.query.store.Book;
import dk.sagsgang.query.store.Task;
import dk.sagsgang.query.store.Task.SwitchWhen;
import dk.sagsgang.query.web.Limits;
import dk.sagsgang.query.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The generations of the views, and what operators do with them. */
@RestController
@RequestMapping(path = "/api/v1/operations/views", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operations")
class ViewsController {
    private final RebuildDesk desk;
    private final Progress progress;

    ViewsController(RebuildDesk desk, Progress rebuildProgress) {
        this.desk = desk;
        this.progress = rebuildProgress;
    }

    /** All views, each with its stored generations, the newest last. */
    record ViewsAnswer(List<ViewAnswer> views) {}

    /** A view and its stored generations; {@code generation} is the live one, absent where its parts differ in that. */
    record ViewAnswer(String view, @Nullable Long generation, List<GenerationAnswer> generations) {}

    @GetMapping
    @Operation(summary = "The views and their generations, and the rebuild under way")
    ViewsAnswer all() {
        Book book = desk.book();
        return new ViewsAnswer(
                Arrays.stream(View.values()).map(view -> answer(book, view)).toList());
    }

    @GetMapping("/{view}")
    @Operation(summary = "A view and its generations")
    ViewAnswer one(@PathVariable String view) {
        return answer(desk.book(), view(view));
    }

    @PostMapping("/{view}/generations")
    @Operation(
            summary = "Rebuilds a view into a new generation beside the live one",
            description =
                    "switch says when it becomes live by itself: EQUAL (where nothing differs, as is usual), ALWAYS"
                            + " (whatever differs, as after a change of the fold) or NEVER. One that does not is kept up to date"
                            + " until it is switched to or cancelled. The former generation is kept until it is dropped.")
    @ApiResponse(responseCode = "202", description = "The rebuild has begun; Location tells how far it is.")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    ResponseEntity<GenerationAnswer> begin(
            @PathVariable String view, @RequestParam(name = "switch", required = false) @Nullable String switchWhen) {
        Task begun = desk.begin(view(view), when(switchWhen));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/operations/views/" + view + "/generations/" + begun.generation()))
                .body(GenerationAnswer.of(desk.book(), begun, progress, System.nanoTime()));
    }

    @GetMapping("/{view}/generations/{generation}")
    @Operation(summary = "A generation: how far its rebuild is, and what the comparison found")
    GenerationAnswer generation(@PathVariable String view, @PathVariable long generation) {
        return answer(desk.book(), view(view), generation);
    }

    @PostMapping("/{view}/generations/{generation}/switch")
    @Operation(summary = "Makes a generation the live one: a rebuilt one, or one that was live before")
    @ApiResponse(responseCode = "202", description = "It becomes the live one as soon as nothing is lost by it.")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    ResponseEntity<GenerationAnswer> switchTo(@PathVariable String view, @PathVariable long generation) {
        View named = view(view);
        return ResponseEntity.accepted().body(answer(desk.switchTo(named, generation), named, generation));
    }

    @PostMapping("/{view}/generations/{generation}/cancel")
    @Operation(summary = "Gives the rebuild under way up, and throws away what it filled")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    GenerationAnswer cancel(@PathVariable String view, @PathVariable long generation) {
        View named = view(view);
        return answer(desk.cancel(generation), named, generation);
    }

    @DeleteMapping("/{view}/generations/{generation}")
    @Operation(summary = "Throws a generation away that is not live")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    @ApiResponse(responseCode = "409", ref = "#/components/responses/409")
    ResponseEntity<Void> drop(@PathVariable String view, @PathVariable long generation) {
        desk.drop(view(view), generation);
        return ResponseEntity.noContent().build();
    }

    private ViewAnswer answer(Book book, View view) {
        List<GenerationAnswer> generations = new ArrayList<>();
        book.generations().stream()
                .filter(it -> it.parts().stream().anyMatch(view.parts()::contains))
                .forEach(it -> generations.add(answer(book, view, it.number())));
        List<Long> live = view.parts().stream()
                .map(part -> book.live().of(part))
                .distinct()
                .toList();
        return new ViewAnswer(view.written(), live.size() == 1 ? live.getFirst() : null, generations);
    }

    private GenerationAnswer answer(Book book, View view, long number) {
        return book.taskOf(number)
                .filter(it -> it.view().equals(view.written()))
                .map(it -> GenerationAnswer.of(book, it, progress, System.nanoTime()))
                .or(() -> book.generation(number)
                        .filter(it -> it.parts().stream().anyMatch(view.parts()::contains))
                        .map(it -> GenerationAnswer.of(book, view, it)))
                .orElseThrow(() -> Problem.unknown(
                        "GENERATION_UNKNOWN", "There is no generation " + number + " of " + view.written() + "."));
    }

    private static View view(String written) {
        return View.named(written)
                .orElseThrow(() -> Problem.unknown(
                        "VIEW_UNKNOWN",
                        "There is no view of this name; there are "
                                + String.join(
                                        ", ",
                                        Stream.of(View.values())
                                                .map(View::written)
                                                .toList())
                                + "."));
    }

    private static SwitchWhen when(@Nullable String asked) {
        String written = asked == null || asked.isBlank() ? "EQUAL" : asked.toUpperCase(Locale.ROOT);
        Limits.oneOf("switch", written, SwitchWhen.values());
        return SwitchWhen.valueOf(Objects.requireNonNull(written));
    }
}

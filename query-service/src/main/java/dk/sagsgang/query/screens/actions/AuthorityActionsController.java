package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.authorities.ImportReview;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an authority sets for itself: which facts of its imports wait for review. */
@Controller
class AuthorityActionsController {
    private final Api api;
    private final MessageSource messages;

    AuthorityActionsController(Api api, MessageSource messages) {
        this.api = api;
        this.messages = messages;
    }

    private record Authority(ImportReview importReview) {}

    @GetMapping(Here.AUTHORITY + "/import/handling/set-import-review")
    String review(Here here, @RequestParam(required = false) @Nullable Long minPosition, Locale locale, Model model) {
        Wording show = new Wording(locale, messages);
        String set = api.get(here.ask("").with("minPosition", minPosition), Authority.class)
                .importReview()
                .name();
        model.addAttribute("now", show.words("choice.review." + set));
        model.addAttribute(
                "page",
                new FormPage(
                        MeetingForms.SET_IMPORT_REVIEW,
                        new CommitteeChoices(List.of(), List.of(), show),
                        here.ask("/set-import-review").toString(),
                        null,
                        here.to("/import/handling/set-import-review"),
                        show.words("imports.title"),
                        here.to("/import"),
                        null,
                        null,
                        Map.of("review", set)));
        model.addAttribute("words", new Words(show, locale));
        return "screens/actions/form";
    }
}

package dk.sagsgang.query.screens.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells which keys do what. */
@Controller
class KeyboardController {

    @GetMapping(Here.AUTHORITY + "/tastatur")
    String keyboard(Here here) {
        return "screens/keyboard";
    }
}

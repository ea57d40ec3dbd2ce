package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.values.AuthorityId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses without an authority lead to the same screen of the one that was open last. */
@Controller
class Doors {
    private final Authorities authorities;

    Doors(Authorities authorities) {
        this.authorities = authorities;
    }

    @GetMapping({
        "/",
        "/sager",
        "/sager/{*rest}",
        "/moeder",
        "/moeder/{*rest}",
        "/aftaler",
        "/kontrol",
        "/kontrol/{*rest}",
        "/import",
        "/import/{*rest}",
        "/skaerm"
    })
    String open(HttpServletRequest request) {
        Optional<AuthorityId> authority = authorities.usual(request);
        if (authority.isEmpty()) {
            return "screens/nobody";
        }
        String path = request.getRequestURI();
        String query = request.getQueryString();
        return "redirect:/" + authority.get() + (path.equals("/") ? "" : path) + (query == null ? "" : "?" + query);
    }
}

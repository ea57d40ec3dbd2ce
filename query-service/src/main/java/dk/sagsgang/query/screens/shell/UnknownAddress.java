package dk.sagsgang.query.screens.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a browser in a page that an address leads nowhere; programs are told by a problem as ever. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownAddress {
    private final ScreenErrors errors;

    UnknownAddress(ScreenErrors errors) {
        this.errors = errors;
    }

    @ExceptionHandler(value = NoResourceFoundException.class, produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        return errors.refused(ApiProblem.unknown("ADDRESS_UNKNOWN"), request, response);
    }
}

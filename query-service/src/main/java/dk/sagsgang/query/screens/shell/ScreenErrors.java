package dk.sagsgang.query.screens.shell;

import dk.sagsgang.query.web.Correlation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells in a page what a screen could not show, in words a clerk would use, with the reason for whoever is asked to help. */
@ControllerAdvice(basePackages = "dk.sagsgang.query.screens")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScreenErrors {
    private static final Logger log = LoggerFactory.getLogger(ScreenErrors.class);

    private final Frame frame;

    ScreenErrors(Frame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView refused(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus known = HttpStatus.resolve(problem.status());
        if (problem.status() == 503) {
            response.setHeader("Retry-After", "1");
            log.warn(
                    "A screen had to wait, correlation id {}: {} {}",
                    Correlation.of(request),
                    problem.reason(),
                    problem.getMessage());
        }
        return page(known == null ? HttpStatus.BAD_GATEWAY : known, problem.reason(), request, response);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof org.springframework.web.ErrorResponse refused) {
            return page(refused.getStatusCode(), "PARAMETER_INVALID", request, response);
        }
        log.error("A screen failed, correlation id {}.", Correlation.of(request), failure);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", request, response);
    }

    private ModelAndView page(
            HttpStatusCode status, String reason, HttpServletRequest request, HttpServletResponse response) {
        Frame.guard(response, false);
        ModelAndView page = new ModelAndView("screens/error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("reason", reason);
        page.addObject("correlation", Correlation.of(request));
        frame.furnish(request, page);
        return page;
    }
}

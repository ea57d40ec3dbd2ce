package dk.sagsgang.query.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers for what failed outside every address: the web server forwards here what it refuses itself. */
@Hidden
@RestController
final class OutsideFailures implements ErrorController {
    private static final Logger log = LoggerFactory.getLogger(OutsideFailures.class);

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemBody> answer(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer it ? it : 404;
        String id = Correlation.of(request);
        if (code >= 500) {
            Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            log.error("A question failed, correlation id {}.", id, failure instanceof Throwable it ? it : null);
        }
        ProblemBody body = code >= 500 ? ProblemBody.unforeseen(id) : ProblemBody.refused(code);
        return ResponseEntity.status(body.status())
                .header(Correlation.HEADER, id)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}

package dk.sagsgang.command.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers for what failed outside every address: the web server forwards here what it refuses itself. */
@Hidden
@RestController
final class OutsideFailures implements ErrorController {

    private final Problems problems;

    OutsideFailures(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<Object> answer(HttpServletRequest request) {
        ServletWebRequest failed = new ServletWebRequest(request);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (!(status instanceof Integer code)) {
            return problems.refusedByServer(HttpStatusCode.valueOf(404), new HttpHeaders(), failed);
        }
        if (code == 400 && failure instanceof IOException) {
            return problems.refused(Body.cutOff(), failed);
        }
        if (code >= 500) {
            Exception cause = failure instanceof Exception it ? it : new IllegalStateException("Status " + code);
            return problems.unforeseen(cause, failed);
        }
        return problems.refusedByServer(HttpStatusCode.valueOf(code), new HttpHeaders(), failed);
    }
}

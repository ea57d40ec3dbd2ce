package dk.sagsgang.benchmarks.reads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The floor of an answer: octets that are at hand, from the same web server, past the same filters. */
@RestController
final class ConstantAnswer {

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();

    void set(String name, byte[] answer) {
        answers.put(name, answer);
    }

    @GetMapping("/constant/{name}")
    void answer(@PathVariable String name, HttpServletResponse response) throws IOException {
        byte[] answer = answers.get(name);
        if (answer == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }
}

package dk.sagsgang.query.web;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Says in every answer about an authority whose intake stopped that what it tells is no longer kept up to date. */
final class StoppedHeader implements HandlerInterceptor {
    static final String HEADER = "Sagsgang-Intake-Stopped";

    private final Stopped stopped;

    StoppedHeader(Stopped stopped) {
        this.stopped = stopped;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("authority") instanceof String written
                && isStopped(written)) {
            response.setHeader(HEADER, "true");
        }
        return true;
    }

    private boolean isStopped(String written) {
        try {
            return stopped.because(new AuthorityId(written)) != null;
        } catch (InvalidValue e) {
            return false;
        }
    }
}

package dk.sagsgang.query.screens.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a browser in a page that an address leads nowhere. Programs, which do not ask for HTML, are told by a problem as ever. */
final class UnknownAddress implements HandlerExceptionResolver, Ordered {
    private final ScreenErrors errors;

    UnknownAddress(ScreenErrors errors) {
        this.errors = errors;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        boolean isBrowser = accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
        return isBrowser && failure instanceof NoResourceFoundException
                ? errors.refused(ApiProblem.unknown("ADDRESS_UNKNOWN"), request, response)
                : null;
    }
}

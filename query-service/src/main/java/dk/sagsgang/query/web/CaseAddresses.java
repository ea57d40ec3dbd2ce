package dk.sagsgang.query.web;

import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.InvalidValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Tells apart, for every address with a case in it, a case that is not there and one that is not written as one. */
final class CaseAddresses implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("caseId") instanceof String written) {
            read(written);
        }
        return true;
    }

    private static CaseId read(String written) {
        try {
            return new CaseId(written);
        } catch (InvalidValue e) {
            throw Problem.caseIdMalformed(e.getMessage() + " In addresses the case 12/27845 is written 12~2F27845.");
        }
    }
}

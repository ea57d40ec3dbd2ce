package dk.sagsgang.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a parameter that an address does not know, or that is given twice where it is no list: a misspelt filter must not
 * be ignored.
 */
final class KnownParameters implements HandlerInterceptor {
    private final Map<HandlerMethod, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Map<String, Boolean> names = known.computeIfAbsent(method, KnownParameters::names);
            for (Map.Entry<String, String[]> given : request.getParameterMap().entrySet()) {
                Boolean isList = names.get(given.getKey());
                if (isList == null) {
                    throw Problem.parameter(given.getKey(), "There is no such parameter here.");
                }
                if (!isList && given.getValue().length > 1) {
                    throw Problem.parameter(given.getKey(), "This may be given once.");
                }
            }
        }
        return true;
    }

    /** The parameters of an address, and of each whether it may be given more than once. */
    private static Map<String, Boolean> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .collect(Collectors.toUnmodifiableMap(
                        KnownParameters::name, parameter -> List.class.isAssignableFrom(parameter.getParameterType())));
    }

    private static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        return parameter.getParameter().getName();
    }
}

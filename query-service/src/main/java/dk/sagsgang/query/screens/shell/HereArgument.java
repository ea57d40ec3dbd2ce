package dk.sagsgang.query.screens.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/** Gives a screen the {@link Here} of the authority in its address, and its template the same. */
final class HereArgument implements HandlerMethodArgumentResolver {
    private final Authorities authorities;

    HereArgument(Authorities authorities) {
        this.authorities = authorities;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Here.class;
    }

    @Override
    public Here resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        Map<?, ?> variables =
                (Map<?, ?>) Objects.requireNonNull(asked.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        Here here = authorities.here(String.valueOf(variables.get("authority")));
        asked.setAttribute(Frame.HERE, here);
        return here;
    }
}

package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What all screens have in common: what a browser may do with them, and what their templates know. Nothing is loaded from
 * elsewhere, nothing stands in the page that would be carried out, and no other site shows a screen within its own but a
 * card that is made for it.
 */
final class Frame implements HandlerInterceptor {
    static final String HERE = "here";

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors ";
    private static final String EVENT_TYPES =
            EventTypes.all().stream().map(EventType::name).distinct().collect(Collectors.joining(" "));
    private static final int YEAR_SECONDS = (int) Duration.ofDays(365).toSeconds();

    private final MessageSource messages;

    Frame(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isScreen(method)) {
            guard(response, method.hasMethodAnnotation(Embeddable.class));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !page.hasView()
                || String.valueOf(page.getViewName()).startsWith("redirect:")) {
            return;
        }
        furnish(request, page);
        if (request.getAttribute(HERE) instanceof Here here) {
            Cookie last = new Cookie(Authorities.COOKIE, here.authority().id());
            last.setPath("/");
            last.setMaxAge(YEAR_SECONDS);
            last.setHttpOnly(true);
            last.setAttribute("SameSite", "Lax");
            response.addCookie(last);
        }
    }

    /** Sets what a browser may do with the page. */
    static void guard(HttpServletResponse response, boolean embeddable) {
        response.setHeader("Content-Security-Policy", POLICY + (embeddable ? "*" : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        response.setHeader(HttpHeaders.VARY, "Cookie, HX-Request");
    }

    /** Puts in the template what every screen's template uses. */
    void furnish(HttpServletRequest request, ModelAndView page) {
        Locale locale = LocaleContextHolder.getLocale();
        page.addObject(HERE, request.getAttribute(HERE));
        page.addObject("show", new Wording(locale, messages));
        page.addObject("language", locale.getLanguage());
        page.addObject("path", request.getRequestURI());
        page.addObject("places", Place.ALL);
        page.addObject("otherLanguage", inOtherLanguage(request, locale));
        page.addObject("eventTypes", EVENT_TYPES);
    }

    private static String inOtherLanguage(HttpServletRequest request, Locale locale) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        return address.query(request.getQueryString())
                .replaceQueryParam("sprog", locale.getLanguage().equals("da") ? "en" : "da")
                .build(true)
                .toUriString();
    }

    private static boolean isScreen(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("dk.sagsgang.query.screens");
    }
}

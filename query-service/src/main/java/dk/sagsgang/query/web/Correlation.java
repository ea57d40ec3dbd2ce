package dk.sagsgang.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names every question, by the id it came with or a new one, in its answer and in the log where it fails. */
public final class Correlation extends HttpFilter {
    public static final String HEADER = "Sagsgang-Correlation-Id";

    private static final long serialVersionUID = 1L;
    private static final Pattern ID = Pattern.compile("[!-~]{1,200}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(HEADER, of(request));
        chain.doFilter(request, response);
    }

    /** The id of this request; the same whenever it is asked. */
    public static String of(HttpServletRequest request) {
        if (request.getAttribute(HEADER) instanceof String known) {
            return known;
        }
        String given = request.getHeader(HEADER);
        String id = given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        return id;
    }
}

package dk.sagsgang.standalone.up;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Makes two services one address. GET and HEAD go on to query-service, which holds the port, and so does every method on
 * an operation, which is the query side's own administration; every other method, and every path of an authority's
 * imports, goes to command-service; nothing else is looked at. A gateway in front of two separate services follows the
 * same rule.
 */
final class Doorway extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Pattern IMPORTS = Pattern.compile("/api/v1/authorities/[^/]+/imports(/.*)?");

    private static final Pattern OPERATIONS = Pattern.compile("/api/v1/operations(/.*)?");

    private final transient Forwarding toCommandSide;

    Doorway(Forwarding toCommandSide) {
        this.toCommandSide = toCommandSide;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain querySide)
            throws IOException, ServletException {
        if (belongsToQuerySide(request.getMethod(), request.getRequestURI())) {
            querySide.doFilter(request, response);
        } else {
            toCommandSide.forward(request, response);
        }
    }

    static boolean belongsToQuerySide(String method, String path) {
        boolean reading = method.equals("GET") || method.equals("HEAD");
        return OPERATIONS.matcher(path).matches()
                || (reading && !IMPORTS.matcher(path).matches());
    }
}

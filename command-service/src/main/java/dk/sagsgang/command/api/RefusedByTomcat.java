package dk.sagsgang.command.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells as a problem what Tomcat refuses before any address is looked for, such as one whose octets cannot be decoded.
 * What is no HTTP at all Tomcat answers elsewhere and without a body.
 */
final class RefusedByTomcat extends ErrorReportValve {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String id = correlation(request);
        Problem problem = status >= 500 ? Problems.failure(id) : Problems.refusal(status);
        if (failure != null) {
            container.getLogger().error("A request failed, correlation id " + id, failure);
        }
        byte[] body = MAPPER.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
        try {
            response.setHeader(Envelope.CORRELATION_ID, id);
            response.setContentType("application/problem+json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("The sender was gone before it was told", e);
        }
    }

    private static String correlation(Request request) {
        String given = request.getHeader(Envelope.CORRELATION_ID);
        return given != null && Envelope.isId(given) ? given : UUID.randomUUID().toString();
    }
}

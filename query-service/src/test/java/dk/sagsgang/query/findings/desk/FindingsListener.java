package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.views.AnswerJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client of the stream of findings that reads until it has heard up to a position, and can be asked what it heard. */
final class FindingsListener implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Stream<String> body;
    private final Iterator<String> lines;
    private String lastId = "";

    FindingsListener(int port, String authority, @Nullable String lastEventId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                "http://127.0.0.1:" + port + "/api/v1/authorities/" + authority + "/findings/stream?from=earliest"));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        HttpResponse<Stream<String>> response = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        if (response.statusCode() != 200) {
            throw new IOException("The stream answered " + response.statusCode() + ".");
        }
        body = response.body();
        lines = body.iterator();
    }

    /** What is told until all up to the position was: type, rule and case of each message but heartbeats. */
    List<String> until(long position) {
        List<String> heard = new ArrayList<>();
        String type = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                lastId = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                type = line.substring(6).strip();
            } else if (line.startsWith("data:") && !type.equals("Heartbeat")) {
                var finding = AnswerJson.read(line.substring(5).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                heard.add(type + " " + finding.path("rule").asString() + " "
                        + finding.path("caseId").asString());
            } else if (line.isEmpty()
                    && type.equals("Heartbeat")
                    && Bookmark.read(lastId).orElseThrow().position() >= position) {
                return heard;
            }
        }
        throw new IllegalStateException("The stream ended before position " + position + " was told.");
    }

    String lastId() {
        return lastId;
    }

    @Override
    public void close() {
        body.close();
        http.shutdownNow();
    }
}

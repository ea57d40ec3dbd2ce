package dk.sagsgang.benchmarks.commands;

import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.StreamId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Gives commands over HTTP, as other systems do: JSON, a key, and connections that are kept. */
final class HttpTaker implements Taker, AutoCloseable {

    private static final int CREATED = 201;
    private static final int UNAVAILABLE = 503;
    private static final Set<Class<?>> AT_THE_COLLECTION =
            Set.of(OpenCase.class, EstablishCommittee.class, ScheduleMeeting.class);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    HttpTaker(URI service) {
        this.service = service;
    }

    @Override
    public void take(Submission submission) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(address(submission)))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", submission.commandId())
                .header("Sagsgang-Actor", submission.actor())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        EventJson.mapper().writeValueAsBytes(submission.command())))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() == UNAVAILABLE) {
            throw new Unavailable(response.body());
        }
        if (response.statusCode() != CREATED) {
            throw refusal(response);
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static RuntimeException refusal(HttpResponse<String> response) {
        JsonNode reason = EventJson.mapper().readTree(response.body()).path("reason");
        for (Reason known : Reason.values()) {
            if (known.name().equals(reason.asString(""))) {
                return new Rejected(known, response.body());
            }
        }
        return new IllegalStateException(response.statusCode() + " " + response.body());
    }

    private static String address(Submission submission) {
        StreamId stream = submission.stream();
        String collection = "/api/v1/authorities/" + stream.authority() + "/"
                + stream.kind().written() + "s";
        Class<?> command = submission.command().getClass();
        if (AT_THE_COLLECTION.contains(command)) {
            return collection;
        }
        String name =
                command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return collection + "/" + stream.name() + "/" + name;
    }
}

package dk.sagsgang.standalone.http;

import dk.sagsgang.standalone.terminal.Failure;
import tools.jackson.databind.JsonNode;

/** What a server refuses, said in an RFC 9457 problem, as the failure of a command. */
final class Problem {

    private Problem() {}

    static Failure of(int status, JsonNode problem) {
        String reason = problem.path("reason").asString("HTTP_" + status);
        String sentence = problem.path("detail").asString(problem.path("title").asString("The server refused."));
        JsonNode step = problem.path("step");
        return new Failure(reason, step.isMissingNode() || step.isNull() ? sentence : sentence + " " + refused(step));
    }

    /** A plan is refused as a whole because of one step, given by its number or in full. */
    private static String refused(JsonNode step) {
        if (!step.isObject()) {
            return "(Step " + step.asString() + " of the plan; nothing was recorded.)";
        }
        return "(Step " + step.path("step").asString("?") + " of the plan, "
                + step.path("command").asString("?") + " on "
                + step.path("stream").asString("?") + "; nothing was recorded.)";
    }
}

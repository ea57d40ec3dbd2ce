package dk.sagsgang.standalone.client;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What there is to be told of views and their generations, line by line. */
final class ViewsPage {

    private ViewsPage() {}

    /** How far a rebuild is, in one line. */
    static String progress(JsonNode it) {
        return switch (it.path("state").asString()) {
            case "FILLING" -> filling(it);
            case "FOLLOWING" -> "Following what was recorded meanwhile";
            case "COMPARING" -> "Comparing with the live generation";
            default -> "Switching";
        };
    }

    private static String filling(JsonNode it) {
        long events = it.path("events").asLong(0);
        long all = it.path("eventsInAll").asLong(0);
        if (all == 0) {
            return "Looking at the topics";
        }
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%,d of %,d events (%d %%)", events, all, 100 * events / all));
        if (it.path("eventsPerSecond").asLong(0) > 0) {
            line.append(String.format(
                    Locale.ROOT, ", %,d events/s", it.path("eventsPerSecond").asLong()));
        }
        if (it.has("secondsLeft")) {
            line.append(", ").append(it.path("secondsLeft").asLong()).append(" s left");
        }
        return line.toString();
    }

    /** What a rebuild came to. */
    static String ended(JsonNode it) {
        StringBuilder page = new StringBuilder();
        JsonNode comparison = it.path("comparison");
        if (!comparison.isMissingNode()) {
            page.append(String.format(
                    Locale.ROOT,
                    "%,d documents compared, %,d differ%n",
                    comparison.path("documents").asLong(),
                    comparison.path("differing").asLong()));
            if (comparison.path("unsettled").asLong(0) > 0) {
                page.append(String.format(
                        Locale.ROOT,
                        "%,d changed too often to be compared%n",
                        comparison.path("unsettled").asLong()));
            }
            comparison
                    .path("some")
                    .forEach(one -> page.append("  ")
                            .append(one.path("part").asString())
                            .append(' ')
                            .append(one.path("key").asString())
                            .append(' ')
                            .append(one.path("what").asString())
                            .append('\n'));
        }
        if (it.path("state").asString().equals("LIVE")) {
            page.append("Generation ")
                    .append(it.path("generation").asString())
                    .append(" of ")
                    .append(it.path("view").asString())
                    .append(" is live; the one before it is kept until sagsgang views drop\n");
        }
        return page.toString();
    }

    /** All views with their generations. */
    static String all(JsonNode views) {
        StringBuilder page = new StringBuilder();
        for (JsonNode view : views.path("views")) {
            page.append(view.path("view").asString()).append('\n');
            for (JsonNode it : view.path("generations")) {
                page.append("  ")
                        .append(it.path("generation").asString())
                        .append(' ')
                        .append(it.path("state").asString())
                        .append(it.path("state").asString().equals("FILLING") ? ": " + filling(it) : "")
                        .append('\n');
            }
        }
        return page.toString();
    }
}

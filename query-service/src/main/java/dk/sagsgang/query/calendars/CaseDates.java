package dk.sagsgang.query.calendars;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.query.calendars.Dated.Kind;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.views.Printable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The deadlines of a case in the calendars: when its agreements expire and when notice must be given, and its follow-ups.
 * What an extension or a termination did away with stays as cancelled, so that whoever had it in his calendar sees it go;
 * so does a follow-up that was completed.
 */
@Component
final class CaseDates implements Entries {
    private static final String UNNAMED = "Lukket sag";

    @Override
    public StreamId.Kind kind() {
        return StreamId.Kind.CASE;
    }

    @Override
    public List<Entry> of(StreamId stream, JsonNode answer) {
        OfCase it = new OfCase(stream, answer);
        for (JsonNode agreement : answer.path("agreements")) {
            it.agreement(agreement);
        }
        for (JsonNode followUp : answer.path("followUps")) {
            it.followUp(followUp);
        }
        return it.dates.stream()
                .map(dated -> dated.entry(answer.path("committee")))
                .toList();
    }

    private static final class OfCase {
        private final StreamId stream;
        private final JsonNode answer;
        private final @Nullable String publicTitle;
        private final List<Dated> dates = new ArrayList<>();

        OfCase(StreamId stream, JsonNode answer) {
            this.stream = stream;
            this.answer = answer;
            this.publicTitle = publicTitle(answer);
        }

        void agreement(JsonNode agreement) {
            String of = agreement.path("agreement").asString();
            String title = publicTitle != null
                    ? publicTitle
                    : agreement.path("partner").asString(answer.path("title").asString());
            for (Term term : Term.all(agreement)) {
                add(
                        of + "/expiry/" + term.name(),
                        Kind.EXPIRY,
                        "Aftale udløber: " + title,
                        term.expires(),
                        !term.counts());
                PartialDate notice = term.noticeDeadline();
                if (notice != null) {
                    String last = "Sidste frist for opsigelse: " + title;
                    add(of + "/notice/" + term.name(), Kind.NOTICE, last, notice, !term.counts());
                }
            }
            String endsOn = agreement.path("endsOn").asString(null);
            if (endsOn != null) {
                PartialDate end = PartialDate.of(LocalDate.parse(endsOn));
                add(of + "/end", Kind.END, "Opsagt aftale ophører: " + title, end, false);
            }
        }

        void followUp(JsonNode followUp) {
            String what =
                    publicTitle != null ? publicTitle : followUp.path("what").asString();
            add(
                    "follow-ups/" + followUp.path("followUp").asInt(),
                    Kind.DUE,
                    "Opfølgning: " + what,
                    PartialDate.parse(followUp.path("due").asString()),
                    followUp.has("completedOn"));
        }

        private void add(String name, Kind kind, String summary, PartialDate date, boolean cancelled) {
            String known = switch (date.precision()) {
                case DAY -> "";
                case MONTH -> " (måneden; dagen er ikke kendt)";
                case YEAR -> " (året; dagen er ikke kendt)";
            };
            dates.add(new Dated(
                    "cases/" + stream.name() + "/" + name,
                    kind,
                    Printable.line(summary) + known,
                    publicTitle == null
                            ? "Sag " + answer.path("number").asString() + ": "
                                    + Printable.line(answer.path("title").asString())
                            : "",
                    date.earliest(),
                    date.latest(),
                    null,
                    null,
                    null,
                    cancelled,
                    answer.path("version").asLong(),
                    answer.path("position").asLong()));
        }

        /** What stands for everything of a case that is restricted as a whole; null where it is not. */
        private static @Nullable String publicTitle(JsonNode answer) {
            for (JsonNode restriction : answer.path("restrictions")) {
                if (restriction.path("scope").path("of").asString("").equals("CASE")) {
                    return restriction.path("publicTitle").asString(UNNAMED);
                }
            }
            return null;
        }
    }
}

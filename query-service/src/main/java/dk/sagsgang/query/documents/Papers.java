package dk.sagsgang.query.documents;

import dk.sagsgang.query.documents.Paper.Fact;
import dk.sagsgang.query.documents.Paper.Item;
import dk.sagsgang.query.documents.PaperItems.Extent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Lays out one meeting's documents, from the answers of the meeting and of the cases on its agenda. */
final class Papers {
    private final String authority;
    private final JsonNode meeting;

    Papers(String authority, JsonNode meeting) {
        this.authority = Words.line(authority);
        this.meeting = meeting;
    }

    /** Each place of an agenda as its case tells it; places of which no case tells anything more are left out. */
    record Placed(JsonNode ofCase, JsonNode item) {}

    /** Its day need not be known. The agenda that a meeting was held by was public before it. */
    boolean isAgendaPublished() {
        return switch (status()) {
            case AGENDA_PUBLISHED, HELD, MINUTES_PUBLISHED -> true;
            case SCHEDULED, CANCELLED -> meeting.has("agendaPublishedOn");
        };
    }

    /** Their day need not be known. */
    boolean areMinutesPublished() {
        return status() == Status.MINUTES_PUBLISHED;
    }

    private Status status() {
        return Status.valueOf(meeting.path("status").asString());
    }

    /** How far a meeting has come, as its answer says. */
    private enum Status {
        SCHEDULED,
        AGENDA_PUBLISHED,
        HELD,
        MINUTES_PUBLISHED,
        CANCELLED
    }

    Paper agenda(List<Placed> places) {
        return new Paper(title("Dagsorden til"), authority, facts(false), items(Extent.AGENDA, places), List.of());
    }

    Paper minutes(List<Placed> places) {
        return new Paper(title("Referat af"), authority, facts(true), items(Extent.MINUTES, places), signatures());
    }

    Paper excerpt(Placed place) {
        List<Fact> facts = facts(true);
        if (!areMinutesPublished()) {
            facts.add(new Fact("Referat:", "Referatet er endnu ikke offentliggjort."));
        }
        return new Paper(
                title("Udskrift af protokol fra"),
                authority,
                facts,
                items(Extent.EXCERPT, List.of(place)),
                List.of("Udskriftens rigtighed bekræftes.", "Dato og underskrift:"));
    }

    private static List<Item> items(Extent extent, List<Placed> places) {
        PaperItems items = new PaperItems(extent);
        return places.stream().map(it -> items.of(it.ofCase(), it.item())).toList();
    }

    /** Referat af møde i Forebyggelsesudvalget, Herning Kommune, den 22. november 2021. */
    private String title(String kind) {
        boolean extraordinary = meeting.path("extraordinary").asBoolean(false);
        LocalDate day = day("day");
        return kind + (extraordinary ? " ekstraordinært" : "") + " møde i " + committee() + ", "
                + authority.replace(',', ' ') + (day == null ? "" : ", den " + Words.day(day));
    }

    private String committee() {
        JsonNode committee = meeting.path("committee");
        return Words.line(committee.path("name").asString(committee.path("code").asString("udvalget")));
    }

    private List<Fact> facts(boolean held) {
        List<Fact> facts = new ArrayList<>();
        LocalDate day = day("day");
        if (day != null) {
            facts.add(new Fact("Mødedato:", Words.weekday(day)));
        }
        String time = meeting.path("time").asString(null);
        if (time != null) {
            facts.add(new Fact("Mødetidspunkt:", Words.time(LocalTime.parse(time))));
        }
        String place = meeting.path("place").asString(null);
        if (place != null) {
            facts.add(new Fact("Mødested:", Words.line(place)));
        }
        if (meeting.has("cancelledBecause")) {
            facts.add(new Fact(
                    "Aflyst:", Words.line(meeting.path("cancelledBecause").asString())));
        }
        if (held) {
            people(facts, "Til stede:", "present");
            people(facts, "Afbud:", "absent");
            String adjourned = meeting.path("adjournedAt").asString(null);
            if (adjourned != null) {
                facts.add(new Fact("Mødet hævet:", Words.time(LocalTime.parse(adjourned))));
            }
        }
        return facts;
    }

    private void people(List<Fact> facts, String label, String field) {
        JsonNode people = meeting.path(field);
        if (!people.isEmpty()) {
            facts.add(new Fact(label, Words.names(people)));
        }
    }

    private List<String> signatures() {
        LocalDate signed = day("signedOn");
        if (signed != null) {
            return List.of("Referatet er underskrevet den " + Words.day(signed) + ".");
        }
        return meeting.path("present")
                .valueStream()
                .map(it -> Words.line(it.path("name").asString()))
                .toList();
    }

    private @Nullable LocalDate day(String field) {
        String day = meeting.path(field).asString(null);
        return day == null ? null : LocalDate.parse(day);
    }
}

package dk.sagsgang.query.calendars;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.query.search.Entries;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.views.AnswerJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarTest {
    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final StreamId MEETING = StreamId.of(HERNING, new MeetingId("FOU-2021-11-22"));
    private static final StreamId CASE = StreamId.of(HERNING, new CaseId("29.09.00-P20-1-19"));
    private static final Instant RECORDED = Instant.parse("2021-11-23T09:15:30Z");
    private static final String EXPIRY = "cases/29.09.00-P20-1-19/boblberg/expiry/";
    private static final String NOTICE = "cases/29.09.00-P20-1-19/boblberg/notice/";

    @Nested
    class A_meeting {

        @Test
        void lasts_from_its_hour_to_when_it_was_adjourned_by_danish_time() throws Exception {
            VEvent event = only(new MeetingDates(), MEETING, meeting());
            assertThat(value(event, "UID")).isEqualTo("meetings/FOU-2021-11-22@herning.sagsgang");
            assertThat(value(event, "SUMMARY")).isEqualTo("Møde i Forebyggelsesudvalget");
            assertThat(value(event, "LOCATION")).isEqualTo("Rådhuset, mødelokale 2; fløj B");
            assertThat(value(event, "DTSTART")).isEqualTo("20211122T140000Z");
            assertThat(value(event, "DTEND")).isEqualTo("20211122T163000Z");
            assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(event, "SEQUENCE")).isEqualTo("4");
            assertThat(value(event, "DTSTAMP")).isEqualTo("20211123T091530Z");
        }

        @Test
        void in_summer_begins_an_hour_earlier_by_universal_time() throws Exception {
            VEvent event = only(new MeetingDates(), MEETING, meeting().put("day", "2021-06-21"));
            assertThat(value(event, "DTSTART")).isEqualTo("20210621T130000Z");
        }

        @Test
        void without_an_hour_lasts_its_day() throws Exception {
            ObjectNode meeting = meeting();
            meeting.remove(List.of("time", "adjournedAt"));
            VEvent event = only(new MeetingDates(), MEETING, meeting);
            assertThat(event.getRequiredProperty("DTSTART").toString()).startsWith("DTSTART;VALUE=DATE:20211122");
            assertThat(value(event, "DTEND")).isEqualTo("20211123");
        }

        @Test
        void that_was_cancelled_stays_under_its_name_and_says_so() throws Exception {
            ObjectNode meeting = meeting()
                    .put("status", "CANCELLED")
                    .put("cancelledBecause", "Ingen sager")
                    .put("version", 5);
            VEvent event = only(new MeetingDates(), MEETING, meeting);
            assertThat(value(event, "UID")).isEqualTo("meetings/FOU-2021-11-22@herning.sagsgang");
            assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
            assertThat(value(event, "SEQUENCE")).isEqualTo("5");
            assertThat(value(event, "DESCRIPTION")).isEqualTo("Aflyst: Ingen sager");
        }

        @Test
        void of_which_no_day_is_known_is_in_no_calendar() {
            ObjectNode meeting = meeting();
            meeting.remove("day");
            assertThat(new MeetingDates().of(MEETING, meeting)).isEmpty();
        }
    }

    @Nested
    class An_agreement {

        @Test
        void has_its_expiry_and_its_last_day_of_notice_as_days() throws Exception {
            Map<String, VEvent> events = events(new CaseDates(), CASE, withAgreement("""
                    "originallyExpires":"2022-02-28","expires":"2022-02-28","notice":"P3M","extensions":[]"""));
            assertThat(events).containsOnlyKeys(EXPIRY + "original", NOTICE + "original");
            VEvent expiry = events.get(EXPIRY + "original");
            assertThat(value(expiry, "SUMMARY")).isEqualTo("Aftale udløber: Boblberg v/Shark Inc. ApS");
            assertThat(value(expiry, "DTSTART")).isEqualTo("20220228");
            assertThat(value(expiry, "DTEND")).isEqualTo("20220301");
            assertThat(value(expiry, "STATUS")).isEqualTo("CONFIRMED");
            assertThat(value(events.get(NOTICE + "original"), "DTSTART")).isEqualTo("20211128");
        }

        @Test
        void that_was_extended_keeps_what_it_was_as_cancelled_under_the_same_name_and_a_later_sequence()
                throws Exception {
            ObjectNode extended = withAgreement("""
                    "originallyExpires":"2022-02-28","expires":"2023-03","notice":"P3M",
                    "extensions":[{"agreedOn":"2021-11-22","expires":"2023-03"}]""");
            Map<String, VEvent> events = events(new CaseDates(), CASE, extended.put("version", 9));
            assertThat(value(events.get(EXPIRY + "original"), "STATUS")).isEqualTo("CANCELLED");
            assertThat(value(events.get(NOTICE + "original"), "STATUS")).isEqualTo("CANCELLED");
            assertThat(value(events.get(EXPIRY + "original"), "SEQUENCE")).isEqualTo("9");
            assertThat(value(events.get(EXPIRY + "2021-11-22"), "STATUS")).isEqualTo("CONFIRMED");
        }

        @Test
        void that_expires_in_a_month_lasts_that_month_and_is_no_day_of_it() throws Exception {
            Map<String, VEvent> events = events(new CaseDates(), CASE, withAgreement("""
                    "originallyExpires":"2023-03","expires":"2023-03","notice":"P3M","extensions":[]"""));
            VEvent expiry = events.get(EXPIRY + "original");
            assertThat(value(expiry, "DTSTART")).isEqualTo("20230301");
            assertThat(value(expiry, "DTEND")).isEqualTo("20230401");
            assertThat(value(expiry, "SUMMARY")).endsWith("(måneden; dagen er ikke kendt)");
            VEvent notice = events.get(NOTICE + "original");
            assertThat(value(notice, "DTSTART")).isEqualTo("20221201");
            assertThat(value(notice, "DTEND")).isEqualTo("20230101");
        }

        @Test
        void whose_notice_is_finer_than_its_month_has_no_last_day_of_notice() throws Exception {
            assertThat(events(new CaseDates(), CASE, withAgreement("""
                    "originallyExpires":"2023-03","expires":"2023-03","notice":"P30D","extensions":[]"""))).containsOnlyKeys(EXPIRY + "original");
        }

        @Test
        void that_was_terminated_ends_on_that_day_instead() throws Exception {
            Map<String, VEvent> events = events(new CaseDates(), CASE, withAgreement("""
                    "originallyExpires":"2022-02-28","expires":"2022-02-28","endsOn":"2021-12-31","extensions":[]"""));
            assertThat(value(events.get(EXPIRY + "original"), "STATUS")).isEqualTo("CANCELLED");
            VEvent end = events.get("cases/29.09.00-P20-1-19/boblberg/end");
            assertThat(value(end, "DTSTART")).isEqualTo("20211231");
            assertThat(value(end, "STATUS")).isEqualTo("CONFIRMED");
        }

        @Test
        void that_went_into_operation_expires_no_more() throws Exception {
            assertThat(value(events(new CaseDates(), CASE, withAgreement("""
                                    "originallyExpires":"2022-02-28","extensions":[]""")).get(EXPIRY + "original"), "STATUS"))
                    .isEqualTo("CANCELLED");
        }

        @Test
        void extended_twice_on_one_day_has_a_name_for_each() throws Exception {
            assertThat(events(new CaseDates(), CASE, withAgreement("""
                    "originallyExpires":"2022","expires":"2024","extensions":[
                        {"agreedOn":"2021-11-22","expires":"2023"},{"agreedOn":"2021-11-22","expires":"2024"}]""")))
                    .containsOnlyKeys(EXPIRY + "original", EXPIRY + "2021-11-22", EXPIRY + "2021-11-22-2");
        }
    }

    @Nested
    class A_follow_up {

        @Test
        void known_to_a_year_lasts_the_year() throws Exception {
            VEvent event = only(new CaseDates(), CASE, withFollowUp("\"due\":\"2021\""));
            assertThat(value(event, "SUMMARY"))
                    .isEqualTo("Opfølgning: Status til udvalget (året; dagen er ikke kendt)");
            assertThat(value(event, "DTSTART")).isEqualTo("20210101");
            assertThat(value(event, "DTEND")).isEqualTo("20220101");
        }

        @Test
        void that_was_completed_stays_as_cancelled() throws Exception {
            VEvent event =
                    only(new CaseDates(), CASE, withFollowUp("\"due\":\"2021-12-31\",\"completedOn\":\"2021-12-01\""));
            assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        }

        @Test
        void of_a_restricted_case_is_told_by_the_public_title_alone() throws Exception {
            ObjectNode ofCase = withFollowUp("\"due\":\"2021-12-31\"");
            ofCase.set("restrictions", json("""
                    {"list":[{"scope":{"of":"CASE"},"reason":"x","publicTitle":"En personsag"}]}""").get("list"));
            String written = new String(written(new CaseDates(), CASE, ofCase), StandardCharsets.UTF_8);
            assertThat(written)
                    .contains("Opfølgning: En personsag")
                    .doesNotContain("Status til", "29.09.00-P20-1-19\\, ");
            assertThat(written).doesNotContain("Forebyggende");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b;c\\d",
                "første\nanden\r\nEND:VEVENT\nSTATUS:CANCELLED",
                "\u0000\u0007kontrol\u001b",
                "שלום \u202Eenin",
                "😀æøå"
            })
    void any_text_comes_back_as_it_was_and_adds_no_line(String text) throws Exception {
        ObjectNode meeting =
                meeting().put("place", text).put("cancelledBecause", text).put("status", "CANCELLED");
        VEvent event = only(new MeetingDates(), MEETING, meeting);
        assertThat(event.getProperties("STATUS")).hasSize(1);
        assertThat(value(event, "LOCATION"))
                .isEqualTo(text.replace('\n', ' ').replaceAll("\\p{Cc}", "").strip());
    }

    @Test
    void no_line_is_longer_than_75_octets() {
        ObjectNode meeting = meeting().put("place", "Ærøskøbing ".repeat(1_000));
        String written = new String(written(new MeetingDates(), MEETING, meeting), StandardCharsets.UTF_8);
        assertThat(written.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @Test
    void the_same_entries_give_the_same_octets() {
        assertThat(written(new MeetingDates(), MEETING, meeting()))
                .isEqualTo(written(new MeetingDates(), MEETING, meeting()));
    }

    private static ObjectNode meeting() {
        return json("""
                {"meeting":"FOU-2021-11-22","committee":{"code":"FOU","name":"Forebyggelsesudvalget"},"day":"2021-11-22",
                 "time":"15:00","adjournedAt":"17:30","place":"Rådhuset, mødelokale 2; fløj B","extraordinary":false,
                 "status":"HELD","version":4,"position":17}""");
    }

    private static ObjectNode withAgreement(String terms) {
        return json("""
                {"number":"29.09.00-P20-1-19","title":"Boblberg","committee":{"code":"FOU"},"version":7,"position":17,
                 "agreements":[{"agreement":"boblberg","partner":"Boblberg v/Shark Inc. ApS",%s}]}""".formatted(terms));
    }

    private static ObjectNode withFollowUp(String fields) {
        return json("""
                {"number":"29.09.00-P20-1-19","title":"Forebyggende indsats","version":7,"position":17,
                 "followUps":[{"followUp":1,"what":"Status til udvalget",%s}]}""".formatted(fields));
    }

    private static ObjectNode json(String text) {
        return AnswerJson.read(text.getBytes(StandardCharsets.UTF_8)).asObject();
    }

    private static byte[] written(Entries entries, StreamId stream, JsonNode answer) {
        List<Dated> dates = entries.of(stream, answer).stream()
                .map(Entry::answer)
                .map(Dated::read)
                .toList();
        return CalendarWriter.write(HERNING, "Herning Kommune", "", dates, Map.of(17L, RECORDED));
    }

    /** The events as they are read back, by their UIDs without the authority. */
    private static Map<String, VEvent> events(Entries entries, StreamId stream, JsonNode answer) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(written(entries, stream, answer)));
        assertThat(calendar.validate().getEntries()).isEmpty();
        Map<String, VEvent> events = new LinkedHashMap<>();
        for (VEvent event : calendar.<VEvent>getComponents("VEVENT")) {
            events.put(value(event, "UID").replace("@herning.sagsgang", ""), event);
        }
        return events;
    }

    private static VEvent only(Entries entries, StreamId stream, JsonNode answer) throws Exception {
        Map<String, VEvent> events = events(entries, stream, answer);
        assertThat(events).hasSize(1);
        return events.values().iterator().next();
    }

    private static String value(@Nullable VEvent event, String name) {
        assertThat(event).isNotNull();
        Property property = Objects.requireNonNull(event).getRequiredProperty(name);
        return property.getValue();
    }
}

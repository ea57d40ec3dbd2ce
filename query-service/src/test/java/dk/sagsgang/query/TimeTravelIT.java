package dk.sagsgang.query;

import static dk.sagsgang.query.servers.Stories.FOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.committees.CommitteeDissolved;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.MeetingHeld;
import dk.sagsgang.events.meetings.MeetingScheduled;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.cases.CaseView;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.servers.Publisher;
import dk.sagsgang.query.servers.QueryService;
import dk.sagsgang.query.servers.QueryService.Answer;
import dk.sagsgang.query.servers.Stories;
import dk.sagsgang.query.servers.TestServers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The moments of two authorities: one whose cases are known by hand, and one of many cases and a long one. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimeTravelIT {
    private static final LocalDate OCTOBER = LocalDate.of(2020, 10, 19);
    private static final LocalDate NOVEMBER = LocalDate.of(2021, 11, 22);
    private static final String BOBLBERG = "29.09.00-P20-1-19";
    private static final String CASE = "/herning/cases/" + BOBLBERG;
    private static final int MANY = 300;
    private static final int LONG = 2_000;

    private final TestServers servers = TestServers.start();
    private final Publisher publisher = new Publisher(servers.kafkaServers());
    private final QueryService service = QueryService.start(
            servers.mongodbUri(), servers.kafkaServers(), "travel", "--sagsgang.query.min-position-timeout=20s");
    private final Ledger herning = Stories.registered("herning");
    private final Ledger many = Stories.registered("many");
    private final List<RecordedEvent> longHistory = new ArrayList<>();

    @BeforeAll
    void publish() {
        boblberg();
        publisher.publish(herning);
        for (int i = 1; i <= MANY; i++) {
            caseWithAgreement(i);
        }
        longCase();
        publisher.publish(many);
        get("/herning/cases?minPosition=" + herning.position());
        assertThat(get("/many/cases?minPosition=" + many.position()).status()).isEqualTo(200);
        // That something is unknown is said once everything was read in, which may be a moment after all this was.
        await().until(() -> get("/herning/cases/no-such-case").status() == 404);
    }

    @AfterAll
    void stop() {
        service.close();
        publisher.close();
        servers.close();
    }

    @Nested
    class A_case {
        @Test
        void as_stated_at_the_end_of_2020_knows_no_price_and_says_what_it_is_as_of() {
            JsonNode it = get(CASE + "?statedBy=2020-12-31").json();
            JsonNode agreement = it.path("agreements").get(0);
            assertThat(agreement.has("price")).isFalse();
            assertThat(agreement.path("expiryDerived").asBoolean()).isTrue();
            assertThat(it.path("asOf").path("position").asLong()).isEqualTo(herning.position());
            assertThat(it.path("asOf").path("statedBy").asString()).isEqualTo("2020-12-31");
            assertThat(it.path("asOf").path("leftOut").path("statedLater").asInt())
                    .isPositive();
        }

        @Test
        void as_held_on_1_june_2022_runs_extended_and_its_committee_is_dissolved() {
            JsonNode it = get(CASE + "?validOn=2022-06-01").json();
            assertThat(it.path("agreements").get(0).path("running").asString()).isEqualTo("YES");
            assertThat(it.path("agreements").get(0).path("status").asString()).isEqualTo("EXTENDED");
            assertThat(it.path("committee").path("dissolvedOn").asString()).isEqualTo("2021-12-31");
        }

        @Test
        void names_its_committee_as_it_was_then() {
            assertThat(get(CASE + "?validOn=2021-12-30")
                            .json()
                            .path("committee")
                            .toString())
                    .isEqualTo("{\"code\":\"FOU\",\"name\":\"Forebyggelsesudvalget\"}");
            assertThat(get(CASE + "?recordedBy=" + (herning.position() - 1))
                            .json()
                            .path("committee")
                            .has("dissolvedOn"))
                    .isFalse();
        }

        @Test
        void by_all_three_times_at_once_obeys_each() {
            JsonNode it = get(CASE + "?recordedBy=8&statedBy=2021-12-31&validOn=2020-06-01")
                    .json();
            assertThat(it.path("agreements").get(0).path("partner").asString()).isEqualTo("Boblberg");
            assertThat(it.path("asOf").path("leftOut").path("recordedLater").asInt())
                    .isPositive();
        }

        @Test
        void as_recorded_at_the_head_is_the_case_as_it_stands() {
            JsonNode now = get(CASE).json();
            JsonNode then = get(CASE + "?recordedBy=" + herning.position()).json();
            then.asObject().remove("asOf");
            assertThat(then).isEqualTo(now);
        }

        @Test
        void by_an_instant_is_that_by_the_last_position_recorded_then() {
            JsonNode it = get(CASE + "?recordedBy=2026-01-02T08:00:08.500Z").json();
            assertThat(it.path("asOf").path("position").asLong()).isEqualTo(8);
            assertThat(it.path("asOf").path("recordedBy").asString()).isEqualTo("2026-01-02T08:00:08.500Z");
            JsonNode same = get(CASE + "?recordedBy=8").json();
            it.asObject().remove("asOf");
            same.asObject().remove("asOf");
            assertThat(it).isEqualTo(same);
        }

        @ParameterizedTest
        @CsvSource({
            "statedBy=31-12-2020, 400, PARAMETER_INVALID",
            "validOn=2021-02-29, 400, PARAMETER_INVALID",
            "recordedBy=yesterday, 400, PARAMETER_INVALID",
            "recordedBy=0, 400, PARAMETER_INVALID",
            "recordedBy=99999999999999999999, 400, PARAMETER_INVALID",
            "recordedBy=999999, 400, POSITION_BEYOND_HEAD",
            "recordedBy=2999-01-01T00:00:00Z, 400, INSTANT_IN_FUTURE",
            "recordedBy=2001-01-01T00:00:00Z, 400, INSTANT_BEFORE_FIRST_EVENT",
            "recordedBy=1, 404, CASE_UNKNOWN_THEN",
            "statedBy=2020-10-18, 404, CASE_UNKNOWN_THEN",
            "validOn=2020-02-29, 404, CASE_UNKNOWN_THEN",
            "statedby=2020-10-18, 400, PARAMETER_INVALID"
        })
        void that_cannot_be_told_is_a_problem_with_a_reason(String parameter, int status, String reason) {
            Answer answer = get(CASE + "?" + parameter);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.json().path("reason").asString()).isEqualTo(reason);
            assertThat(answer.json().path("detail").asString()).endsWith(".");
        }

        @Test
        void that_never_was_is_unknown_at_any_moment() {
            assertThat(get("/herning/cases/no-such-case?validOn=2021-01-01")
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("CASE_UNKNOWN");
        }
    }

    @Nested
    class The_changes_of_a_case {
        @Test
        void name_each_field_with_its_values_and_the_events_that_caused_it() {
            JsonNode changes = get(CASE + "/changes?from=8").json();
            assertThat(changes.path("from").asLong()).isEqualTo(8);
            assertThat(changes.path("to").asLong()).isEqualTo(herning.position());
            JsonNode expires = change(changes, "agreements[boblberg].expires");
            assertThat(expires.path("from").asString()).isEqualTo("2022-02-28");
            assertThat(expires.path("to").asString()).isEqualTo("2023-03");
            assertThat(types(expires)).containsExactly("AgreementExtended");
            JsonNode price = change(changes, "agreements[boblberg].price.oere");
            assertThat(price.has("from")).isFalse();
            assertThat(price.path("to").asLong()).isEqualTo(16_000_000);
            assertThat(types(price)).containsExactly("AgreementAmended");
            JsonNode title = change(changes, "title");
            assertThat(title.path("to").asString()).isEqualTo("Status og opfølgning på Boblberg");
        }

        @Test
        void come_in_pages_that_follow_each_other() {
            List<String> read = new ArrayList<>();
            String from = "";
            while (from != null) {
                JsonNode page = get(CASE + "/changes?limit=2" + from).json();
                assertThat(page.path("events").asInt()).isBetween(1, 2);
                page.path("items").forEach(it -> read.add(it.path("field").asString()));
                from = page.has("next") ? "&from=" + page.path("next").asLong() : null;
            }
            assertThat(read).contains("title", "agreements[boblberg].expires", "phase");
        }

        @Test
        void between_places_in_the_wrong_order_or_before_the_case_are_refused() {
            assertThat(get(CASE + "/changes?from=9&to=8").json().path("reason").asString())
                    .isEqualTo("PARAMETERS_CONTRADICT");
            assertThat(get(CASE + "/changes?to=1").json().path("reason").asString())
                    .isEqualTo("CASE_UNKNOWN_THEN");
            assertThat(get(CASE + "/changes?to=999999").json().path("reason").asString())
                    .isEqualTo("POSITION_BEYOND_HEAD");
        }

        @Test
        void of_nothing_are_none() {
            assertThat(get(CASE + "/changes?from=" + herning.position()).json().path("items"))
                    .isEmpty();
        }

        private static JsonNode change(JsonNode changes, String field) {
            for (JsonNode it : changes.path("items")) {
                if (it.path("field").asString().equals(field)) {
                    return it;
                }
            }
            throw new AssertionError("Nothing changed in " + field + ": " + changes);
        }

        private static List<String> types(JsonNode change) {
            List<String> types = new ArrayList<>();
            change.path("causedBy").forEach(it -> types.add(it.path("type").asString()));
            return types;
        }
    }

    @Nested
    class A_meeting {
        @Test
        void tells_its_agenda_with_what_had_been_stated_of_its_cases() {
            String meeting = "/herning/meetings/FOU-2020-10-19";
            assertThat(get(meeting).json().path("agenda").get(0).path("outcome").asString())
                    .isEqualTo("NOTED");
            JsonNode then = get(meeting + "?recordedBy=6").json();
            assertThat(then.path("agenda").get(0).has("outcome")).isFalse();
            assertThat(then.path("status").asString()).isEqualTo("SCHEDULED");
            assertThat(get(meeting + "?statedBy=2019-01-01")
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("MEETING_UNKNOWN_THEN");
        }

        @Test
        void is_listed_once_it_was_planned() {
            assertThat(ids("/herning/meetings?statedBy=2020-12-31", "meeting")).containsExactly("FOU-2020-10-19");
            assertThat(ids("/herning/meetings?statedBy=2019-12-31", "meeting")).isEmpty();
        }
    }

    @Nested
    class A_list {
        @Test
        void tells_which_agreements_ran_on_a_day_as_was_known_on_another() {
            assertThat(ids("/herning/agreements?validOn=2022-06-01", "agreement"))
                    .containsExactly("boblberg");
            assertThat(ids("/herning/agreements?validOn=2022-06-01&statedBy=2021-03-01", "agreement"))
                    .isEmpty();
            assertThat(ids("/herning/agreements?validOn=2021-01-01&statedBy=2021-03-01", "agreement"))
                    .containsExactly("boblberg");
            assertThat(ids("/herning/agreements?validOn=2023-04-01", "agreement"))
                    .isEmpty();
        }

        @Test
        void finds_what_was_annulled_since() {
            assertThat(ids("/herning/agreements?statedBy=2021-12-31", "agreement"))
                    .containsExactly("annulled", "boblberg");
            assertThat(ids("/herning/agreements?minPosition=" + herning.position(), "agreement"))
                    .containsExactly("boblberg");
            assertThat(ids("/herning/cases?statedBy=2021-12-31", "caseId")).containsExactly("1", BOBLBERG);
        }

        @Test
        void tells_decisions_and_phases_of_the_moment() {
            assertThat(ids("/herning/decisions?statedBy=2020-12-31&outcome=NOTED", "caseId"))
                    .containsExactly(BOBLBERG);
            assertThat(ids("/herning/decisions?statedBy=2020-12-31&outcome=APPROVED", "caseId"))
                    .isEmpty();
            assertThat(ids("/herning/cases?recordedBy=7&phase=DECIDED", "caseId"))
                    .containsExactly(BOBLBERG);
            assertThat(ids("/herning/cases?phase=DECIDED&minPosition=" + herning.position(), "caseId"))
                    .isEmpty();
        }

        @Test
        void of_many_cases_comes_whole_and_in_order_in_pages_of_any_size() {
            String address = "/many/agreements?validOn=2021-06-30&statedBy=2021-12-31";
            List<String> whole = all(address, 200);
            assertThat(whole).hasSize(MANY / 2).isEqualTo(new ArrayList<>(new TreeSet<>(whole)));
            assertThat(all(address, 7)).isEqualTo(whole);
        }

        @Test
        void keeps_its_position_while_someone_turns_the_pages() {
            String address = "/many/agreements?validOn=2021-06-30&limit=100";
            JsonNode first = get(address).json();
            caseWithAgreement(MANY + 2);
            publisher.publish(many);
            get("/many/cases?minPosition=" + many.position());
            JsonNode second =
                    get(address + "&cursor=" + first.path("next").asString()).json();
            assertThat(second.path("asOf").path("position"))
                    .isEqualTo(first.path("asOf").path("position"));
            assertThat(get("/many/agreements?validOn=2021-07-01&cursor="
                                    + first.path("next").asString())
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("CURSOR_INVALID");
        }

        @Test
        void of_another_moment_is_not_searched_for_words() {
            assertThat(get("/herning/cases?validOn=2021-01-01&q=boblberg")
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("PARAMETERS_CONTRADICT");
            assertThat(get("/herning/cases?validOn=2021-01-01&sort=title")
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("PARAMETERS_CONTRADICT");
        }

        private List<String> all(String address, int limit) {
            List<String> read = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                JsonNode page = get(address + "&limit=" + limit + cursor).json();
                assertThat(page.path("items").size()).isLessThanOrEqualTo(limit);
                page.path("items").forEach(it -> read.add(it.path("caseId").asString()));
                cursor = page.has("next") ? "&cursor=" + page.path("next").asString() : null;
            }
            return read;
        }
    }

    @Nested
    class A_long_case {
        private static final String LONG_CASE = "/many/cases/long";

        @Test
        void at_any_position_is_what_a_fold_from_the_start_gives() {
            long seed = System.nanoTime();
            Random random = new Random(seed);
            for (int i = 0; i < 200; i++) {
                int events = 1 + random.nextInt(LONG);
                JsonNode then = get(LONG_CASE + "?recordedBy="
                                + longHistory.get(events - 1).position())
                        .json();
                CaseView fold = CaseView.refold(Stories.caseStream(many, "long"), longHistory.subList(0, events));
                assertThat(then.path("version").asLong()).as("seed %d", seed).isEqualTo(events - 1);
                assertThat(then.path("indicators").size())
                        .as("seed %d", seed)
                        .isEqualTo(fold.facts()
                                .all("indicator/", IndicatorReported.class)
                                .size());
                assertThat(then.path("title").asString()).as("seed %d", seed).isEqualTo(title(fold));
            }
        }

        @Test
        void has_its_history_in_pages_from_either_end() {
            JsonNode last = get(LONG_CASE + "/history?before=1000000&limit=3").json();
            assertThat(versions(last)).containsExactly(LONG - 3L, LONG - 2L, LONG - 1L);
            assertThat(last.has("next")).isFalse();
            JsonNode middle = get(LONG_CASE + "/history?limit=2&before="
                            + last.path("previous").asLong())
                    .json();
            assertThat(versions(middle)).containsExactly(LONG - 5L, LONG - 4L);
            assertThat(middle.path("next").asLong()).isEqualTo(LONG - 3L);
            JsonNode first = get(LONG_CASE + "/history?before=2&limit=5").json();
            assertThat(versions(first)).containsExactly(0L, 1L);
            assertThat(first.has("previous")).isFalse();
            assertThat(get(LONG_CASE + "/history?before=0").status()).isEqualTo(400);
            assertThat(get(LONG_CASE + "/history?before=5&from=2")
                            .json()
                            .path("reason")
                            .asString())
                    .isEqualTo("PARAMETERS_CONTRADICT");
        }

        private static @Nullable String title(CaseView fold) {
            var renamed = fold.facts().one("renamed", CaseRenamed.class);
            var opened = fold.facts().one("opened", CaseOpened.class);
            return renamed != null
                    ? renamed.what().title().value()
                    : opened == null ? null : opened.what().title().value();
        }

        private static List<Long> versions(JsonNode page) {
            List<Long> versions = new ArrayList<>();
            page.path("items").forEach(it -> versions.add(it.path("version").asLong()));
            return versions;
        }
    }

    private Answer get(String path) {
        return service.get(path);
    }

    private List<String> ids(String path, String field) {
        List<String> ids = new ArrayList<>();
        get(path).json().path("items").forEach(it -> ids.add(it.path(field).asString()));
        return ids;
    }

    /** The minutes of 2020 from position 3 on, those of 2021 from 9 on, then a case that was all a mistake. */
    private void boblberg() {
        StreamId stream = Stories.caseStream(herning, BOBLBERG);
        AgreementId agreement = new AgreementId("boblberg");
        MeetingId meeting = MeetingId.of(FOU, OCTOBER);
        AgendaItem first = new AgendaItem(meeting, 2);
        AgendaItem second = new AgendaItem(MeetingId.of(FOU, NOVEMBER), 3);
        record(
                StreamId.of(herning.authority(), FOU),
                OCTOBER,
                new CommitteeEstablished(FOU, new Text("Forebyggelsesudvalget"), CommitteeKind.STANDING, null));
        StreamId meetingStream = StreamId.of(herning.authority(), meeting);
        record(meetingStream, OCTOBER, new MeetingScheduled(meeting, FOU, OCTOBER, null, null, false));
        record(stream, OCTOBER, new CaseOpened(new CaseNumber(BOBLBERG), false, new Text("Status på Boblberg")));
        record(stream, OCTOBER, placed(first, OCTOBER));
        record(
                meetingStream,
                OCTOBER,
                new AgendaItemAdded(2, 2, new CaseId(BOBLBERG), new Text("Status på Boblberg"), Openness.OPEN));
        record(stream, OCTOBER, decided(first, OCTOBER, Outcome.NOTED));
        record(stream, OCTOBER, new AgreementEntered(agreement, terms("Boblberg", "2020-03-01", null, null)));
        record(stream, NOVEMBER, new CaseRenamed(new Text("Status og opfølgning på Boblberg")));
        record(stream, NOVEMBER, placed(second, NOVEMBER));
        record(stream, NOVEMBER, decided(second, NOVEMBER, Outcome.APPROVED));
        Price price = new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED);
        record(
                stream,
                NOVEMBER,
                new AgreementAmended(agreement, terms("Boblberg v/Shark Inc. ApS", null, "2022-02-28", price)));
        record(stream, NOVEMBER, extended(agreement, NOVEMBER, "2023-03"));
        record(meetingStream, NOVEMBER, new MeetingHeld(OCTOBER, List.of(), List.of()));
        StreamId mistaken = Stories.caseStream(herning, "1");
        record(mistaken, OCTOBER, new CaseOpened(new CaseNumber("1"), false, new Text("En fejl")));
        record(
                mistaken,
                OCTOBER,
                new AgreementEntered(new AgreementId("annulled"), terms("Ingen", "2019-01-01", "2019-12-31", null)));
        LocalDate later = LocalDate.of(2022, 5, 1);
        record(mistaken, later, new FactAnnulled(herningEvent(herning.position()), 1, new Text("En fejl")));
        record(mistaken, later, new FactAnnulled(herningEvent(herning.position() - 2), 0, new Text("En fejl")));
        record(
                StreamId.of(herning.authority(), FOU),
                later,
                new CommitteeDissolved(LocalDate.of(2021, 12, 31), null, null));
    }

    private static EventId herningEvent(long position) {
        return new EventId("event-herning-" + position);
    }

    /** Every second of these agreements is stated only in 2022. */
    private void caseWithAgreement(int number) {
        String written = String.format("27.00.00-P08-%03d-19", number);
        StreamId stream = Stories.caseStream(many, written);
        LocalDate stated = number % 2 == 0 ? LocalDate.of(2020, 12, 1) : LocalDate.of(2022, 2, 1);
        many.record(stream, stated, new CaseOpened(new CaseNumber(written), false, new Text("Aftale " + number)));
        many.record(
                stream,
                stated,
                new AgreementEntered(new AgreementId("a"), terms("Partner " + number, "2020-12", "2022", null)));
    }

    private void longCase() {
        StreamId stream = Stories.caseStream(many, "long");
        longHistory.add(
                many.record(stream, OCTOBER, new CaseOpened(new CaseNumber("long"), false, new Text("En lang sag"))));
        while (longHistory.size() < LONG) {
            int number = longHistory.size();
            DomainEvent event = switch (number % 4) {
                case 0 -> new CaseRenamed(new Text("En lang sag, titel " + number));
                case 1 -> new CaseworkerAssigned(Person.named("Sagsbehandler " + number), List.of());
                default ->
                    new IndicatorReported(
                            "brugere",
                            BigDecimal.valueOf(number),
                            null,
                            PartialDate.of(OCTOBER.plusDays(number % 50)),
                            false);
            };
            longHistory.add(many.record(stream, OCTOBER.plusDays(number / 10), event));
        }
    }

    private void record(StreamId stream, LocalDate stated, DomainEvent event) {
        herning.record(stream, stated, event);
    }

    private static CasePlacedOnAgenda placed(AgendaItem item, LocalDate day) {
        return new CasePlacedOnAgenda(
                item, FOU, day, null, new Text("Status på Boblberg"), Openness.OPEN, Purpose.DECISION, List.of());
    }

    private static DecisionRecorded decided(AgendaItem item, LocalDate day, Outcome outcome) {
        return new DecisionRecorded(item, FOU, day, Decision.of(outcome, new Text("Sådan blev det.")));
    }

    private static AgreementExtended extended(AgreementId agreement, LocalDate day, String expires) {
        return new AgreementExtended(
                agreement, day, Period.ofYears(1), PartialDate.parse(expires), false, false, null, null);
    }

    private static AgreementTerms terms(
            String partner, @Nullable String from, @Nullable String expires, @Nullable Price price) {
        return new AgreementTerms(
                new Text(partner),
                null,
                from == null ? null : PartialDate.parse(from),
                from == null ? null : Period.ofYears(2),
                expires == null ? null : PartialDate.parse(expires),
                price,
                null,
                List.of());
    }
}

package dk.sagsgang.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.sagsgang.command.CommandServer;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.PartialDate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports the real minutes, where SAGSGANG_TEST_MINUTES says where they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealMinutesImportIT {

    private static final String OF_2020 = "herning-forebyggelsesudvalget-2020-10-19.txt";
    private static final String OF_2021 = "herning-forebyggelsesudvalget-2021-11-22.txt";
    private static final String OF_SJAELLAND = "region-sjaelland-sundhedskoordinationsudvalget-2021-04-22.txt";
    private static final String MINUTES = "/api/v1/authorities/herning/minutes";

    private final String folder = System.getenv().getOrDefault("SAGSGANG_TEST_MINUTES", "");
    private CommandServer server;

    @BeforeEach
    void start() {
        assumeTrue(!folder.isEmpty(), "skipped: SAGSGANG_TEST_MINUTES does not name the folder of real minutes");
        server = new CommandServer();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_documents_in_either_order_give_14_items_of_11_cases(boolean oldestFirst) throws IOException {
        take(oldestFirst ? OF_2020 : OF_2021);
        take(oldestFirst ? OF_2021 : OF_2020);

        assertThat(caseEvents(CasePlacedOnAgenda.class)).hasSize(14);
        assertThat(caseEvents(CaseOpened.class)).hasSize(11);
        assertThat(caseEvents(AgreementExtended.class))
                .extracting(AgreementExtended::expires)
                .containsExactlyInAnyOrder(PartialDate.parse("2023-03"), PartialDate.parse("2023-02-28"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void both_documents_in_either_order_fill_the_two_cases_with_their_figures(boolean oldestFirst) throws IOException {
        take(oldestFirst ? OF_2020 : OF_2021);
        take(oldestFirst ? OF_2021 : OF_2020);

        assertThat(of("29.09.00-P20-1-19", IndicatorReported.class))
                .extracting(it -> it.indicator() + " " + it.value() + " " + date(it))
                .containsExactlyInAnyOrder(
                        "brugere 2029 2020-04-15",
                        "brugere 2672 2020-09-25",
                        "brugere 3573 2021-04",
                        "brugere 4722 2021-10-25",
                        "bobler 289 -",
                        "bobler 589 2020-09-25",
                        "bobler 759 2021-04",
                        "bobler 923 2021-10-25",
                        "responsrate 83.4 2020-04",
                        "responsrate 83.8 2020-09-25",
                        "responsrate 85.2 2021-04",
                        "responsrate 86.4 2021-10-25",
                        "gennemsnitsalder 43.2 2020-09-25",
                        "gennemsnitsalder 42.8 2021-10-25",
                        "brugere, andel af alle borgere over 14 år 6.4 2021-10-25",
                        "andel af brugerne i Herning Kommune ser på bobler i andre kommuner 93.1 2021-10-25",
                        "digitale samtaler på besøgstjenesten SnakSammen.dk 84 2021-04",
                        "samtaler på Sprogland.dk 103 2021-04");
        assertThat(of("29.09.04-A00-1-20", FrameSet.class))
                .extracting(it -> it.year() + " " + it.amount().oere() / 100)
                .containsExactly("2021 722000", "2022 1625000", "2023 2678000");
        assertThat(of("29.09.04-A00-1-20", FundingAllotted.class))
                .hasSize(13)
                .allSatisfy(it -> assertThat(it.stage()).isEqualTo(AllotmentStage.GRANTED))
                .extracting(FundingAllotted::year)
                .containsExactlyInAnyOrder(
                        2021, 2021, 2021, 2021, 2022, 2022, 2022, 2022, 2022, 2022, 2023, 2023, 2023);
        assertThat(of("29.09.00-P20-1-19", FollowUpScheduled.class))
                .extracting(FollowUpScheduled::due)
                .containsExactly(PartialDate.parse("2023-03"));
    }

    @Test
    void a_pool_is_recommended_with_its_frame_and_never_granted() throws IOException {
        server.post(
                "/api/v1/authorities",
                "{\"authority\":\"sjaelland\",\"name\":\"Region Sjælland\",\"kind\":\"REGION\"}");
        var answer = server.post(
                "/api/v1/authorities/sjaelland/minutes?authorityConfirmed=true", document(OF_SJAELLAND), "text/plain");
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);

        List<CaseEvent> told = server.ledger(new AuthorityId("sjaelland")).stream()
                .filter(event -> event.stream().kind() == StreamId.Kind.CASE)
                .map(event -> (CaseEvent) event.event())
                .toList();
        assertThat(told)
                .filteredOn(FrameSet.class::isInstance)
                .extracting(it ->
                        ((FrameSet) it).year() + " " + ((FrameSet) it).amount().oere() / 100)
                .contains("2021 19800000");
        assertThat(told)
                .filteredOn(FundingAllotted.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(it -> assertThat(((FundingAllotted) it).stage()).isNotEqualTo(AllotmentStage.GRANTED));
    }

    @Test
    void a_document_is_imported_once_and_a_dry_run_not_at_all() throws IOException {
        long before = server.ledger(CommandServer.HERNING).size();
        var plan = server.post(MINUTES + "?dryRun=true", document(OF_2020), "application/x-www-form-urlencoded");
        assertThat(plan.status()).isEqualTo(200);
        assertThat(server.ledger(CommandServer.HERNING)).hasSize((int) before);

        var applied = take(OF_2020);
        assertThat(applied.body().path("steps")).isEqualTo(plan.body().path("steps"));
        List<RecordedEvent> after = server.ledger(CommandServer.HERNING);

        var again = server.post(MINUTES, document(OF_2020), "text/plain");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("status").asString()).isEqualTo("UNCHANGED");
        assertThat(server.ledger(CommandServer.HERNING)).hasSameSizeAs(after);
    }

    @Test
    void every_event_of_an_import_names_the_document_and_its_lines() throws IOException {
        take(OF_2021);
        assertThat(server.ledger(CommandServer.HERNING).stream()
                        .filter(event -> event.stream().kind() == StreamId.Kind.CASE))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.sourceReference().document()).isNotNull();
                    assertThat(event.sourceReference().lines()).isNotEmpty();
                    assertThat(event.sourceReference().statedOn()).isEqualTo("2021-11-22");
                });
    }

    private CommandServer.Answer take(String name) throws IOException {
        var answer = server.post(MINUTES, document(name), "text/plain");
        assertThat(answer.status()).as(answer.body().toPrettyString()).isEqualTo(201);
        return answer;
    }

    private static String date(IndicatorReported indicator) {
        return indicator.asOf() == null ? "-" : indicator.asOf().text();
    }

    private <T extends CaseEvent> List<T> of(String caseId, Class<T> type) {
        return server.ledger(CommandServer.HERNING).stream()
                .filter(event -> event.stream().name().equals(caseId))
                .map(RecordedEvent::event)
                .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
                .toList();
    }

    private byte[] document(String name) throws IOException {
        return Files.readAllBytes(Path.of(folder, name));
    }

    private <T extends CaseEvent> List<T> caseEvents(Class<T> type) {
        return server.ledger(CommandServer.HERNING).stream()
                .map(RecordedEvent::event)
                .flatMap(event -> type.isInstance(event) ? Stream.of(type.cast(event)) : Stream.empty())
                .toList();
    }
}

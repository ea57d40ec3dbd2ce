package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Money;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredFormTest {

    private static final AgreementEntered ENTERED = new AgreementEntered(
            new AgreementId("boblberg"),
            new AgreementTerms(
                    new Text("Boblberg v/Shark Inc. ApS"),
                    AgreementKind.TRIAL,
                    PartialDate.of(LocalDate.of(2020, 3, 1)),
                    Period.ofYears(2),
                    PartialDate.parse("2022-02"),
                    new Price(Money.kroner(160_000), Price.Per.YEAR, Price.Vat.EXCLUDED),
                    Period.ofMonths(3),
                    List.of()));

    @Test
    void an_event_is_stored_as_plain_json_in_the_order_of_its_record() {
        assertThat(new String(EventJson.write(ENTERED), StandardCharsets.UTF_8))
                .isEqualTo("{\"agreement\":\"boblberg\",\"terms\":{\"partner\":\"Boblberg v/Shark Inc. ApS\","
                        + "\"kind\":\"TRIAL\",\"inForceFrom\":\"2020-03-01\",\"duration\":\"P2Y\","
                        + "\"expires\":\"2022-02\",\"price\":{\"amount\":{\"oere\":16000000,\"currency\":\"DKK\"},"
                        + "\"per\":\"YEAR\",\"vat\":\"EXCLUDED\"},\"notice\":\"P3M\",\"targets\":[]}}");
    }

    @Test
    void an_event_comes_back_from_its_headers_and_bytes_as_it_went() {
        RecordedEvent event = recorded(EventJson.write(ENTERED));
        RecordedEvent back = CloudEventHeaders.read(CloudEventHeaders.write(event), event.payload());
        assertThat(back.event()).isEqualTo(ENTERED);
        assertThat(back).usingRecursiveComparison().isEqualTo(event);
        assertThat(back.sourceReference().statedOn()).isEqualTo(LocalDate.of(2021, 11, 22));
    }

    private static RecordedEvent recorded(byte[] payload) {
        return new RecordedEvent(
                7,
                new EventId("e-1"),
                "AgreementEntered",
                1,
                StreamId.of(new AuthorityId("herning"), CaseId.of(new CaseNumber("12/27845"))),
                3,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                "anna",
                "administrator",
                "c-1",
                "k-1",
                EventJson.write(Source.live(LocalDate.of(2021, 11, 22))),
                payload);
    }
}

package dk.sagsgang.events;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.CommitteeInCharge;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitteeInChargeTest {

    /** Items are written {@code FOU 3@2020-10-19} with their place, transfers {@code to SOS@2020-12-01}. */
    @ParameterizedTest(name = "after {0}, on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "to SOS@2020-12-01 | 2020-11-30 |",
                "to SOS@2020-12-01 | 2020-12-01 | SOS",
                "FOU 3@2020-10-19 | 2020-10-01 | FOU",
                "FOU 3@2020-10-19, BSK 1@2020-11-19 | 2020-11-18 | FOU",
                "FOU 3@2020-10-19, BSK 1@2020-11-19 | 2020-11-19 | BSK",
                "BSK 1@2020-11-19, FOU 3@2020-10-19 | 2020-11-19 | BSK",
                "BSK 2@2020-11-19, FOU 1@2020-11-19 | 2020-11-19 | BSK",
                "FOU 3@2020-10-19, to SOS@2020-12-01 | 2020-11-30 | FOU",
                "FOU 3@2020-10-19, to SOS@2020-12-01 | 2020-12-01 | SOS",
                "to SOS@2020-12-01, FOU 3@2020-10-19 | 2020-12-01 | SOS",
                "FOU 3@2021-10-19, to SOS@2020-12-01 | 2021-10-18 | SOS",
                "FOU 3@2021-10-19, to SOS@2020-12-01 | 2021-10-19 | FOU",
                "FOU 3@2020-12-01, to SOS@2020-12-01 | 2020-12-01 | SOS",
                "to SOS@2020-12-01, to BSK@2020-12-01 | 2020-12-01 | BSK",
                "to SOS@2020-12-02, to BSK@2020-12-01 | 2020-12-02 | SOS"
            })
    void the_one_the_case_came_to_last_has_it(String facts, LocalDate day, @Nullable String committee) {
        List<CasePlacedOnAgenda> items = new ArrayList<>();
        List<CaseTransferred> transfers = new ArrayList<>();
        for (String fact : facts.split(", ")) {
            List<String> parts = List.of(fact.split("[ @]"));
            LocalDate on = LocalDate.parse(parts.get(2));
            if (parts.get(0).equals("to")) {
                transfers.add(new CaseTransferred(null, new CommitteeCode(parts.get(1)), on, null));
            } else {
                items.add(placed(new CommitteeCode(parts.get(0)), Integer.parseInt(parts.get(1)), on));
            }
        }
        assertThat(CommitteeInCharge.on(day, items, transfers))
                .isEqualTo(committee == null ? null : new CommitteeCode(committee));
    }

    private static CasePlacedOnAgenda placed(CommitteeCode committee, int position, LocalDate day) {
        return new CasePlacedOnAgenda(
                new AgendaItem(MeetingId.of(committee, day), position),
                committee,
                day,
                null,
                new Text("Status"),
                Openness.OPEN,
                Purpose.DECISION,
                List.of());
    }
}

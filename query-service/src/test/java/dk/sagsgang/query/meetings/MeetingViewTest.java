package dk.sagsgang.query.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.meetings.AgendaItemAdded;
import dk.sagsgang.events.meetings.AgendaItemRemoved;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.servers.Ledger;
import dk.sagsgang.query.views.Facts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingViewTest {
    private static final LocalDate DAY = LocalDate.of(2020, 10, 19);
    private static final StreamId MEETING = StreamId.of(new AuthorityId("herning"), new MeetingId("FOU-2020-10-19"));
    private static final CaseId CASE = CaseId.of(new CaseNumber("29.09.00-P20-1-19"));
    private static final AgendaItemAdded ADDED = new AgendaItemAdded(3, null, CASE, new Text("Status"), Openness.OPEN);

    @Test
    void a_place_is_as_the_record_leaves_it_whatever_day_was_stated() {
        Ledger ledger = new Ledger("herning");
        RecordedEvent added = ledger.record(MEETING, DAY, ADDED);
        RecordedEvent removed = ledger.record(MEETING, DAY.minusDays(7), new AgendaItemRemoved(3, CASE));
        RecordedEvent again = ledger.record(MEETING, DAY.minusDays(9), ADDED);
        MeetingView left = new MeetingView(Facts.none(MEETING)).evolve(List.of(added, removed));
        assertThat(left.facts().one("place/3", AgendaItemAdded.class)).isNull();
        assertThat(left.evolve(List.of(again)).facts().one("place/3", AgendaItemAdded.class))
                .isNotNull();
    }
}

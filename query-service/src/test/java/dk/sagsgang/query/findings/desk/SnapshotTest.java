package dk.sagsgang.query.findings.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.findings.Finding;
import dk.sagsgang.query.findings.OnRecord;
import dk.sagsgang.query.findings.Rule;
import dk.sagsgang.query.findings.Surveyed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnapshotTest {
    private static final LocalDate DAY = LocalDate.of(2021, 11, 22);
    private static final Surveyed NOTHING_MORE = new Surveyed("1", null, false, List.of());

    @RepeatedTest(20)
    void of_what_changed_is_as_if_everything_were_sorted_anew(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Kept> there = new ArrayList<>();
        Snapshot snapshot = Snapshot.empty();
        for (int position = 1; position <= 50; position++) {
            List<Kept> gone =
                    there.stream().filter(it -> random.nextInt(4) == 0).toList();
            List<Kept> come = new ArrayList<>();
            for (int count = random.nextInt(5); count > 0; count--) {
                come.add(raised(random, position));
            }
            there.removeAll(gone);
            there.addAll(come);
            snapshot = snapshot.with(position, gone, come);
            assertThat(snapshot.position()).isEqualTo(position);
            assertThat(snapshot.all())
                    .containsExactlyElementsOf(
                            there.stream().sorted(Kept.NEWEST_FIRST).toList());
        }
    }

    @Test
    void stays_as_it_was_when_a_later_one_is_made() {
        Kept first = raised(new Random(1), 1);
        Snapshot before = Snapshot.empty().with(1, List.of(), List.of(first));
        before.with(2, List.of(first), List.of());
        assertThat(before.all()).containsExactly(first);
        assertThat(before.one(first.finding().id())).contains(first);
        assertThat(before.one("other")).isEmpty();
    }

    @RepeatedTest(20)
    void tells_as_news_all_whose_state_differs_and_nothing_else(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Kept> there = new ArrayList<>();
        for (int position = 1; position <= 40; position++) {
            there.add(raised(random, position));
        }
        Snapshot snapshot = Snapshot.empty().with(100, List.of(), there);
        Bookmark before = new Bookmark(random.nextInt(100), DAY.plusDays(random.nextInt(4)));
        Bookmark now = new Bookmark(100, before.day().plusDays(random.nextInt(2)));
        assertThat(News.between(before, now, snapshot).stream().map(News::kept))
                .containsExactlyInAnyOrderElementsOf(there.stream()
                        .filter(it -> {
                            Optional<Finding.State> today = it.at(now.position(), now.day());
                            return today.isPresent() && !today.equals(it.at(before.position(), before.day()));
                        })
                        .toList());
    }

    /** Raised at a position, and perhaps resolved or dismissed later, on any of a few days. */
    private static Kept raised(Random random, int position) {
        LocalDate from = DAY.plusDays(random.nextInt(3));
        OnRecord by = random.nextBoolean() ? event(position + random.nextInt(50)) : null;
        LocalDate until = by == null ? null : from.plusDays(random.nextInt(3));
        @Nullable OnRecord dismissal = random.nextInt(4) == 0 ? event(position + random.nextInt(50)) : null;
        Finding finding = new Finding(
                position + "-" + random.nextInt(),
                Rule.MEETING_WITHOUT_MINUTES,
                List.of(event(position)),
                Map.of(),
                List.of(new Finding.Span(from, until, by)),
                dismissal);
        return new Kept(caseOf(position), NOTHING_MORE, finding, null);
    }

    private static OnRecord event(long position) {
        return new OnRecord(
                caseOf(position),
                position,
                position,
                new EventId("event-" + position),
                "CaseOpened",
                "command-" + position,
                "anna",
                Instant.EPOCH,
                Source.live(DAY),
                new CaseOpened(new CaseNumber("1"), false, new Text("En sag")));
    }

    private static StreamId caseOf(long position) {
        return StreamId.of(new AuthorityId("town"), new CaseId("sag-" + position));
    }
}

package dk.sagsgang.query.findings;

import static dk.sagsgang.query.findings.Rule.*;
import static dk.sagsgang.query.findings.Told.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.CaseRenamed;
import dk.sagsgang.events.cases.CaseTransferred;
import dk.sagsgang.events.cases.FactAnnulled;
import dk.sagsgang.events.cases.FindingDismissed;
import dk.sagsgang.events.meetings.MinutesPublished;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.findings.Finding.State;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SurveyTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2021, 12, 31);
    private static final LocalDate SPRING = LocalDate.of(2022, 4, 1);

    private final Told left = theCase().on(NOVEMBER, dissolved(LAST_DAY));

    @Test
    void a_later_event_resolves_a_finding_from_its_day_on_and_is_named() {
        left.on(SPRING, new CaseTransferred(FOU, BSK, SPRING, null));
        Finding found = left.of(LEFT_WITH_DISSOLVED_COMMITTEE).orElseThrow();
        assertThat(found.on(LAST_DAY)).isEmpty();
        assertThat(found.on(SPRING.minusDays(1))).contains(State.OPEN);
        assertThat(found.on(SPRING)).contains(State.RESOLVED);
        assertThat(Objects.requireNonNull(found.resolvedBy(SPRING)).type()).isEqualTo("CaseTransferred");
        assertThat(found.resolvedBy(SPRING.minusDays(1))).isNull();
    }

    @Test
    void of_a_command_with_many_events_the_one_is_named_that_resolved() {
        left.on(SPRING, placedLater(FOU), new CaseTransferred(FOU, BSK, SPRING, null), recommended("at alt er godt."));
        assertThat(left.findings())
                .filteredOn(it -> it.rule() == LEFT_WITH_DISSOLVED_COMMITTEE)
                .anySatisfy(it -> assertThat(it.on(SPRING)).contains(State.RESOLVED));
    }

    @Test
    void minutes_recorded_late_resolve_what_was_raised_though_they_say_it_never_was() {
        Told met = theCase()
                .on(OCTOBER, recommended("at planen godkendes."))
                .recorded(SPRING, OCTOBER, decided(Outcome.APPROVED, "Godkendt."), new MinutesPublished(null, null));
        Finding found = met.of(MEETING_WITHOUT_MINUTES).orElseThrow();
        assertThat(found.on(OCTOBER.plusDays(15))).contains(State.RESOLVED);
        assertThat(found.on(OCTOBER.plusDays(14))).isEmpty();
        assertThat(Objects.requireNonNull(found.resolvedBy(SPRING)).type()).isEqualTo("DecisionRecorded");
    }

    @Test
    void a_dismissal_by_its_name_says_who_and_why_and_counts_from_its_day() {
        Finding open = left.of(LEFT_WITH_DISSOLVED_COMMITTEE).orElseThrow();
        left.on(SPRING, FindingDismissed.of(open.name(), new Text("Aftalt med BSK")));
        Finding dismissed = left.of(LEFT_WITH_DISSOLVED_COMMITTEE).orElseThrow();
        assertThat(dismissed.id()).isEqualTo(open.id());
        assertThat(dismissed.on(SPRING.minusDays(1))).contains(State.OPEN);
        assertThat(dismissed.on(SPRING)).contains(State.DISMISSED);
        assertThat(dismissed.dismissedBecause()).isEqualTo("Aftalt med BSK");
        assertThat(Objects.requireNonNull(dismissed.dismissal()).actor()).isEqualTo("somebody");
    }

    @Test
    void a_dismissal_that_was_annulled_counts_for_nothing() {
        Finding open = left.of(LEFT_WITH_DISSOLVED_COMMITTEE).orElseThrow();
        left.on(SPRING, FindingDismissed.of(open.name(), new Text("Aftalt")))
                .on(SPRING, new FactAnnulled(new EventId("event-4"), 4, new Text("Det var det ikke")));
        assertThat(left.isOpen(LEFT_WITH_DISSOLVED_COMMITTEE, SPRING)).isTrue();
    }

    @Test
    void another_cause_is_another_finding() {
        Told plan = theCase().on(OCTOBER, frame(100, "Rammen"), allotted("A", 101));
        String before = plan.of(ALLOTMENTS_EXCEED_FRAME).orElseThrow().id();
        plan.on(NOVEMBER, allotted("B", 1));
        assertThat(plan.findings())
                .filteredOn(it -> it.rule() == ALLOTMENTS_EXCEED_FRAME)
                .hasSize(2)
                .anySatisfy(it -> {
                    assertThat(it.id()).isEqualTo(before);
                    assertThat(it.on(NOVEMBER)).contains(State.RESOLVED);
                })
                .anySatisfy(it -> assertThat(it.on(NOVEMBER)).contains(State.OPEN));
    }

    @Test
    void nothing_is_raised_in_the_middle_of_a_command() {
        Told plan = theCase().on(OCTOBER, decided(Outcome.APPROVED, "Godkendt."), recommended("at alt er godt."));
        assertThat(plan.of(DECISION_WITHOUT_RECOMMENDATION)).isEmpty();
    }

    @Test
    void an_event_that_only_moves_the_case_ends_its_silence_and_nothing_else() {
        LocalDate later = OCTOBER.plusYears(3);
        Told silent = theCase()
                .on(OCTOBER, recommended("at planen godkendes."))
                .on(later, new CaseRenamed(new Text("Et nyt navn")));
        Finding silence = silent.findings().stream()
                .filter(it -> it.rule() == NO_EVENT_FOR_TOO_LONG)
                .findFirst()
                .orElseThrow();
        assertThat(silence.on(later.minusDays(1))).contains(State.OPEN);
        assertThat(silence.on(later)).contains(State.RESOLVED);
        assertThat(Objects.requireNonNull(silence.resolvedBy(later)).type()).isEqualTo("CaseRenamed");
        assertThat(silent.isOpen(MEETING_WITHOUT_MINUTES, later)).isTrue();
        assertThat(silent.isOpen(NO_EVENT_FOR_TOO_LONG, later.plusYears(2).plusDays(1)))
                .isTrue();
    }

    @Test
    void the_same_events_give_the_same_findings() {
        assertThat(left.findings()).isEqualTo(left.findings()).isNotEmpty();
    }
}

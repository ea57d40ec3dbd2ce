package dk.sagsgang.command.cases;

import static dk.sagsgang.command.cases.CaseFixtures.*;
import static dk.sagsgang.command.cases.CaseScenario.given;
import static dk.sagsgang.command.rules.Reason.*;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseRemovedFromAgenda;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Purpose;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgendaRulesTest {

    private static PlaceOnAgenda place(AgendaItem item) {
        return new PlaceOnAgenda(item, null, null, null, null, List.of());
    }

    @Nested
    class Placing {

        @Test
        void committee_and_day_are_those_of_the_meeting_and_the_rest_has_defaults() {
            given(opened())
                    .when(place(ITEM))
                    .then(new CasePlacedOnAgenda(
                            ITEM,
                            FOU,
                            IN_2021,
                            null,
                            text("Samarbejde med Boblberg"),
                            Openness.OPEN,
                            Purpose.DECISION,
                            List.of()));
        }

        @Test
        void what_is_given_is_kept() {
            var given = new PlaceOnAgenda(
                    ITEM, 31, text("Status på Boblberg"), Openness.CLOSED, Purpose.INFORMATION, List.of(BYR));
            given(opened())
                    .when(given)
                    .then(new CasePlacedOnAgenda(
                            ITEM,
                            FOU,
                            IN_2021,
                            31,
                            text("Status på Boblberg"),
                            Openness.CLOSED,
                            Purpose.INFORMATION,
                            List.of(BYR)));
        }

        @Test
        void the_meeting_must_be_on_record() {
            given(opened())
                    .when(place(new AgendaItem(new MeetingId("FOU-2018-01-01"), 1)))
                    .rejected(MEETING_UNKNOWN);
        }

        @Test
        void a_meeting_to_come_takes_items() {
            given(opened()).when(place(new AgendaItem(COMING, 1))).accepted();
        }

        @Test
        void a_cancelled_meeting_takes_no_items() {
            given(opened()).when(place(new AgendaItem(CANCELLED, 1))).rejected(MEETING_CANCELLED);
        }

        @Test
        void an_item_that_a_later_document_tells_of_joins_published_minutes() {
            given(opened()).when(place(new AgendaItem(ADJOURNED, 1))).accepted();
            given(opened()).when(place(new AgendaItem(PUBLISHED, 1))).accepted();
        }

        @Test
        void the_same_place_is_taken_once() {
            given(opened(), placed(ITEM)).when(place(ITEM)).rejected(ALREADY_ON_AGENDA);
        }

        @Test
        void a_case_may_have_several_items_in_one_meeting() {
            given(opened(), placed(ITEM))
                    .when(place(new AgendaItem(ITEM.meeting(), 4)))
                    .accepted();
        }
    }

    @Nested
    class Removing {

        private final RemoveFromAgenda remove = new RemoveFromAgenda(ITEM, text("Udgår"));

        @Test
        void an_undecided_item_is_removed_and_may_come_back() {
            given(opened(), placed(ITEM))
                    .when(remove)
                    .then(new CaseRemovedFromAgenda(ITEM, text("Udgår")))
                    .when(place(ITEM))
                    .accepted();
        }

        @Test
        void only_what_is_on_the_agenda_is_removed() {
            given(opened(), placed(ITEM_2020)).when(remove).rejected(NOT_ON_AGENDA);
        }

        @Test
        void a_decided_item_stays() {
            given(opened(), placed(ITEM), approved()).when(remove).rejected(ALREADY_DECIDED);
        }
    }

    @Nested
    class Briefs {

        private final SubmitBrief brief = new SubmitBrief(ITEM, text("Resumé"), null, null, null);
        private final BriefSubmitted submitted = new BriefSubmitted(ITEM, text("Resumé"), null, null, null);

        @Test
        void a_brief_needs_one_part_and_any_will_do() {
            given(opened(), placed(ITEM)).when(brief).then(submitted);
            given(opened(), placed(ITEM))
                    .when(new SubmitBrief(ITEM, null, null, null, text("Høring")))
                    .accepted();
            given(opened(), placed(ITEM))
                    .when(new SubmitBrief(ITEM, null, null, null, null))
                    .rejected(BRIEF_EMPTY);
        }

        @Test
        void a_brief_needs_its_item() {
            given(opened(), placed(ITEM_2020)).when(brief).rejected(NOT_ON_AGENDA);
        }

        @Test
        void the_same_brief_again_changes_nothing_and_another_replaces_it() {
            given(opened(), placed(ITEM), submitted).when(brief).rejected(NOTHING_CHANGED);
            CaseState state = given(opened(), placed(ITEM), submitted)
                    .when(new SubmitBrief(ITEM, text("Nyt resumé"), null, null, null))
                    .accepted()
                    .state();
            assertThat(state.items().get(ITEM))
                    .extracting(ItemState::brief)
                    .isEqualTo(new BriefSubmitted(ITEM, text("Nyt resumé"), null, null, null));
        }
    }
}

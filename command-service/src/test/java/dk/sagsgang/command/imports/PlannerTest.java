package dk.sagsgang.command.imports;

import static dk.sagsgang.command.imports.MinutesText.AGENDA_2021;
import static dk.sagsgang.command.imports.MinutesText.HEAD_2020;
import static dk.sagsgang.command.imports.MinutesText.MINUTES_2021;
import static dk.sagsgang.command.imports.MinutesText.decided;
import static dk.sagsgang.command.imports.MinutesText.head2021;
import static dk.sagsgang.command.imports.MinutesText.item2020;
import static dk.sagsgang.command.imports.MinutesText.item2021;
import static dk.sagsgang.command.imports.MinutesText.recommended;
import static dk.sagsgang.command.imports.MinutesText.resume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.cases.AllotFunding;
import dk.sagsgang.command.cases.AmendAgreement;
import dk.sagsgang.command.cases.AmendRecommendation;
import dk.sagsgang.command.cases.AttachDocument;
import dk.sagsgang.command.cases.EnterAgreement;
import dk.sagsgang.command.cases.ExtendAgreement;
import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.PlaceOnAgenda;
import dk.sagsgang.command.cases.ProposeRecommendation;
import dk.sagsgang.command.cases.RecordDecision;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.cases.ReportIndicator;
import dk.sagsgang.command.cases.SetFrame;
import dk.sagsgang.command.cases.SubmitBrief;
import dk.sagsgang.command.meetings.PublishAgenda;
import dk.sagsgang.command.minutes.Doubt;
import dk.sagsgang.command.minutes.MinutesReader;
import dk.sagsgang.command.minutes.UnreadableDocument;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.RecommendationWithdrawn;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlannerTest {

    private static final String ROAD = "05.01.02-P20-1-21";
    private static final String PARK = "04.01.00-P20-2-21";
    private static final String TO_APPROVE = recommended("at planen godkendes.");
    private static final MeetingId MEETING_2021 = new MeetingId("FOU-2021-11-22");

    private final FakeRecord record = new FakeRecord();

    @Nested
    class An_agenda_and_then_the_minutes {

        @Test
        void meet_in_the_same_items_and_the_minutes_bring_the_decisions() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE) + item2021(2, PARK, "Parken", TO_APPROVE));
            Plan minutes = take(MINUTES_2021
                    + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt."))
                    + item2021(2, PARK, "Parken", TO_APPROVE, decided("Udsat.")));

            assertThat(names(minutes))
                    .containsExactly("HoldMeeting", "RecordDecision", "RecordDecision", "PublishMinutes");
            assertThat(of(minutes, RecordDecision.class))
                    .extracting(RecordDecision::outcome)
                    .containsExactly(Outcome.APPROVED, Outcome.POSTPONED);
            assertThat(minutes.doubts()).extracting(Doubt::code).doesNotContain("DECISION_DIFFERS");
        }

        @Test
        void amend_a_recommendation_that_was_changed_in_between() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE));
            Plan minutes = take(MINUTES_2021
                    + item2021(
                            1, ROAD, "Vejen", recommended("at planen udsættes."), decided("Godkendt som indstillet.")));

            assertThat(of(minutes, ProposeRecommendation.class)).isEmpty();
            assertThat(of(minutes, AmendRecommendation.class))
                    .singleElement()
                    .satisfies(it -> assertThat(it.points()).containsExactly(new Text("at planen udsættes.")));
        }

        @Test
        void keep_their_items_when_one_was_added_above_them() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen") + item2021(2, PARK, "Parken"));
            Plan minutes = take(MINUTES_2021
                    + item2021(1, "01.00.00-A00-9-21", "Kalender", decided("Godkendt."))
                    + item2021(2, ROAD, "Vejen", decided("Godkendt."))
                    + item2021(3, PARK, "Parken", decided("Udsat.")));

            assertThat(of(minutes, PlaceOnAgenda.class))
                    .singleElement()
                    .satisfies(it -> assertThat(it.item()).isEqualTo(new AgendaItem(MEETING_2021, 3)));
            assertThat(of(minutes, RecordDecision.class))
                    .extracting(it -> it.item().position())
                    .containsExactly(3, 1, 2);
        }

        @Test
        void keep_items_without_numbers_apart_when_one_was_added_above_them() {
            take(AGENDA_2021
                    + item2021(1, "", "Meddelelser fra formanden")
                    + item2021(2, "", "Eventuelt fra medlemmer"));
            Plan minutes = take(MINUTES_2021
                    + item2021(1, "", "Godkendelse af dagsordenen", decided("Godkendt."))
                    + item2021(2, "", "Meddelelser fra formanden", decided("Ingen meddelelser."))
                    + item2021(3, "", "Eventuelt fra medlemmer", decided("Ingen bemærkninger.")));

            assertThat(of(minutes, OpenCase.class))
                    .singleElement()
                    .isEqualTo(new OpenCase(
                            new CaseNumber("FOU-2021-11-22-1-2"), true, new Text("Godkendelse af dagsordenen")));
            assertThat(minutes.steps().stream()
                            .filter(step -> step.command() instanceof RecordDecision)
                            .map(step -> step.stream().name()))
                    .containsExactly("FOU-2021-11-22-1-2", "FOU-2021-11-22-1", "FOU-2021-11-22-2");
        }

        @Test
        void may_give_an_item_of_a_case_another_title() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen") + item2021(2, ROAD, "Stien"));
            Plan minutes = take(MINUTES_2021
                    + item2021(1, ROAD, "Vejen ved skolen", decided("Godkendt."))
                    + item2021(2, ROAD, "Stien", decided("Udsat.")));

            assertThat(names(minutes))
                    .containsExactly("HoldMeeting", "RecordDecision", "RecordDecision", "PublishMinutes");
            assertThat(of(minutes, RecordDecision.class))
                    .extracting(it -> it.item().position())
                    .containsExactly(1, 2);
        }

        @Test
        void leave_a_new_item_of_a_case_no_place_that_stands_further_down() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen"));
            Plan minutes = take(MINUTES_2021
                    + item2021(1, ROAD, "Økonomien", decided("Udsat."))
                    + item2021(2, ROAD, "Vejen", decided("Godkendt.")));

            assertThat(of(minutes, RecordDecision.class))
                    .extracting(it -> it.item().position())
                    .containsExactly(2, 1);
        }
    }

    @Nested
    class The_agenda_after_the_minutes {

        @Test
        void changes_nothing_that_the_minutes_said() {
            take(MINUTES_2021 + item2021(1, ROAD, "Vejen", resume("Ny tekst."), TO_APPROVE, decided("Godkendt.")));
            Plan agenda = take(AGENDA_2021
                    + item2021(1, ROAD, "Vejen", resume("Gammel tekst."), recommended("at planen drøftes.")));

            assertThat(agenda.steps()).extracting(Step::command).singleElement().isInstanceOf(PublishAgenda.class);
            assertThat(agenda.doubts()).extracting(Doubt::code).contains("RECOMMENDATION_DIFFERS");
        }

        @Test
        void does_not_amend_the_recommendation_of_an_undecided_item() {
            take(MINUTES_2021
                    + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Byen er grøn om sommeren."))
                    + item2021(2, PARK, "Parken", decided("Godkendt.")));
            Plan agenda = take(AGENDA_2021
                    + item2021(1, ROAD, "Vejen", recommended("at planen drøftes."))
                    + item2021(2, PARK, "Parken"));

            assertThat(names(agenda)).containsExactly("PublishAgenda");
        }
    }

    @Nested
    class Minutes_alone {

        @Test
        void say_everything_from_the_committee_on() {
            Plan plan = plan(HEAD_2020 + item2020(ROAD, "Vejen", "Indstilling\n\n" + TO_APPROVE, decided("Godkendt.")));

            assertThat(names(plan))
                    .containsExactly(
                            "EstablishCommittee",
                            "ScheduleMeeting",
                            "OpenCase",
                            "AssignCaseworker",
                            "PlaceOnAgenda",
                            "ProposeRecommendation",
                            "HoldMeeting",
                            "RecordDecision",
                            "PublishMinutes");
        }

        @Test
        void give_a_case_without_number_one_from_committee_day_and_item() {
            Plan plan = plan(HEAD_2020
                    + item2020(ROAD, "Vejen", decided("Godkendt."))
                    + item2020("", "Meddelelser", decided("Ingen meddelelser.")));

            assertThat(of(plan, OpenCase.class))
                    .containsExactly(
                            new OpenCase(new CaseNumber(ROAD), false, new Text("Vejen")),
                            new OpenCase(new CaseNumber("FOU-2020-10-19-2"), true, new Text("Meddelelser")));
        }

        @Test
        void may_have_one_case_twice_under_the_same_title() {
            String document = MINUTES_2021
                    + item2021(1, ROAD, "Vejen", decided("Godkendt."))
                    + item2021(2, ROAD, "Vejen", decided("Udsat."));
            Plan plan = take(document);
            assertThat(of(plan, OpenCase.class)).hasSize(1);
            assertThat(of(plan, PlaceOnAgenda.class)).hasSize(2);

            Plan again = take(document + "\n");
            assertThat(again.steps()).isEmpty();
            assertThat(again.doubts()).extracting(Doubt::code).doesNotContain("DECISION_DIFFERS");
        }

        @Test
        void attach_a_document_once_that_is_listed_twice() {
            Plan plan = take(MINUTES_2021
                    + item2021(1, ROAD, "Vejen", decided("Godkendt."), "Bilag\n\nKort over vejen\n\nKort over vejen"));

            assertThat(of(plan, AttachDocument.class)).hasSize(1);
        }
    }

    @Nested
    class Other_octets_with_the_same_facts {

        private final String document = MINUTES_2021
                + item2021(
                        1,
                        ROAD,
                        "Vejen",
                        resume("Vejen er slidt, og den skal lægges om."),
                        recommended("at planen godkendes.", "at vejen lægges om."),
                        decided("Godkendt som indstillet."),
                        "Bilag\n\nKort over vejen")
                + item2021(2, "", "Meddelelser", decided("Ingen meddelelser."));

        @Test
        void plan_nothing_however_they_are_wrapped() {
            take(document);
            for (String copy : List.of(
                    document + "\n\n",
                    document.replace("\n", "\r\n"),
                    "\uFEFF" + document,
                    document.replace("\n\n", "\n\n\n"),
                    document.replace(", og den", ",\nog den"))) {
                Plan again = plan(copy);
                assertThat(again.steps()).as(copy).isEmpty();
                assertThat(again.doubts())
                        .extracting(Doubt::code)
                        .doesNotContain("DECISION_DIFFERS", "RECOMMENDATION_DIFFERS");
            }
        }

        @Test
        void do_not_bring_back_a_brief_that_was_put_right_by_hand() {
            take(document);
            AgendaItem item = new AgendaItem(MEETING_2021, 1);
            record.add(
                    CaseId.of(new CaseNumber(ROAD)),
                    LocalDate.of(2022, 1, 5),
                    new BriefSubmitted(item, new Text("Vejen er meget slidt."), null, null, null));

            assertThat(of(plan(document + "\n"), SubmitBrief.class)).isEmpty();
        }
    }

    @Nested
    class What_the_reader_doubts {

        @Test
        void of_a_case_number_lets_its_case_wait_and_all_that_rests_on_it() {
            Plan plan = plan(MINUTES_2021
                    + item2021(1, "Journal-77.1", "Vejen", resume("Vejen er slidt."), TO_APPROVE, decided("Godkendt."))
                    + item2021(2, PARK, "Parken", TO_APPROVE, decided("Godkendt.")));

            assertThat(waiting(plan))
                    .containsExactly(
                            "OpenCase 1",
                            "PlaceOnAgenda 1",
                            "SubmitBrief 1",
                            "ProposeRecommendation 1",
                            "RecordDecision 1");
            assertThat(plan.essential()).isEmpty();
        }

        @Test
        void of_a_case_number_is_settled_where_the_case_is_on_record() {
            CaseNumber number = new CaseNumber("Journal-77.1");
            record.add(CaseId.of(number), LocalDate.of(2020, 1, 1), new CaseOpened(number, false, new Text("Vejen")));

            Plan plan = plan(MINUTES_2021 + item2021(1, "Journal-77.1", "Vejen", TO_APPROVE, decided("Godkendt.")));

            assertThat(waiting(plan)).isEmpty();
        }

        @Test
        void of_the_day_lets_the_whole_document_wait_and_says_so() {
            Plan plan = plan(head2021("REFERAT", "22-11-2021", "Tirsdag d. 22. november 2021")
                    + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt.")));

            assertThat(plan.essential())
                    .containsExactly(
                            names(plan).indexOf("EstablishCommittee") + 1,
                            names(plan).indexOf("ScheduleMeeting") + 1);
            assertThat(plan.waits()).doesNotContain(false);
        }

        @Test
        void of_the_day_is_settled_where_the_meeting_is_on_record() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE));

            Plan plan = plan(head2021("REFERAT", "22-11-2021", "Tirsdag d. 22. november 2021")
                    + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt.")));

            assertThat(plan.essential()).isEmpty();
            assertThat(waiting(plan)).isEmpty();
        }

        @Test
        void but_did_not_read_is_told_and_holds_nothing_back() {
            Plan plan =
                    plan(MINUTES_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt."), "Bilag\n\nBilag"));

            assertThat(plan.doubts())
                    .isNotEmpty()
                    .allSatisfy(doubt ->
                            assertThat(plan.heldBackBy(doubt)).as(doubt.code()).isEmpty());
            assertThat(waiting(plan)).isEmpty();
        }
    }

    @Nested
    class A_decision {

        @Test
        void that_can_be_read_two_ways_waits() {
            Plan plan = plan(MINUTES_2021
                    + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt. Resten blev udsat."))
                    + item2021(2, PARK, "Parken", TO_APPROVE, decided("Godkendt.")));

            assertThat(plan.doubts()).extracting(Doubt::code).contains("OUTCOME_UNCERTAIN");
            assertThat(of(plan, RecordDecision.class)).hasSize(2);
            assertThat(waiting(plan)).containsExactly("RecordDecision 1");
        }

        @Test
        void without_any_outcome_waits_for_someone_to_say_it() {
            Plan plan = plan(MINUTES_2021
                    + item2021(1, ROAD, "Vejen", decided("Byen er grøn om sommeren."))
                    + item2021(2, PARK, "Parken", decided("Godkendt.")));

            assertThat(plan.doubts()).extracting(Doubt::code).contains("OUTCOME_UNKNOWN");
            assertThat(waiting(plan)).containsExactly("RecordDecision 1");
            Step open = plan.steps().stream()
                    .filter(step -> step.command() instanceof RecordDecision)
                    .findFirst()
                    .orElseThrow();
            assertThat(open.fact(true).body().value())
                    .contains("Byen er grøn om sommeren.")
                    .doesNotContain("outcome");
            assertThat(plan.heldBackBy(open.doubts().getFirst())).hasSize(1);
        }

        @Test
        void other_than_the_one_on_record_is_a_doubt() {
            take(MINUTES_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt.")));
            Plan other = plan(MINUTES_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Afslået.")));

            assertThat(names(other)).containsExactly("CorrectDecision");
            assertThat(waiting(other)).containsExactly("CorrectDecision 1");
            assertThat(other.doubts()).extracting(Doubt::code).contains("DECISION_DIFFERS");
        }

        @Test
        void answers_the_recommendation_that_stands_and_not_one_that_was_withdrawn() {
            take(AGENDA_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE));
            record.add(
                    CaseId.of(new CaseNumber(ROAD)),
                    LocalDate.of(2021, 11, 20),
                    new RecommendationWithdrawn(new AgendaItem(MEETING_2021, 1), 1, new Text("Den var en fejl.")));
            Plan minutes = take(MINUTES_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt.")));

            assertThat(of(minutes, RecordDecision.class))
                    .singleElement()
                    .satisfies(it -> assertThat(it.points())
                            .allSatisfy(
                                    point -> assertThat(point.recommendation()).isEqualTo(2)));
        }

        @Test
        void on_record_keeps_a_recommendation_told_later_out() {
            take(MINUTES_2021 + item2021(1, ROAD, "Vejen", decided("Godkendt.")));
            Plan again = plan(MINUTES_2021 + item2021(1, ROAD, "Vejen", TO_APPROVE, decided("Godkendt.")));

            assertThat(again.steps()).isEmpty();
            assertThat(again.doubts()).extracting(Doubt::code).contains("RECOMMENDATION_DIFFERS");
        }
    }

    @Nested
    class An_agreement {

        private static final String BOBLBERG = "29.09.00-P20-1-19";
        private static final String IN_2020 =
                "Samarbejdsaftalen med Boblberg er toårig og trådte i kraft den 1. marts 2020.";
        private static final String IN_2021 = "Den toårige samarbejdsaftale med Boblberg v/Shark Inc. ApS gælder fra"
                + " 1. marts 2020. Samarbejdsaftalen udløber den 28. februar 2022.";
        private final String of2020 =
                HEAD_2020 + item2020(BOBLBERG, "Boblberg", "Sagsresume\n\n" + IN_2020, decided("Drøftet."));
        private final String of2021 = MINUTES_2021
                + item2021(
                        1,
                        BOBLBERG,
                        "Mere om Boblberg",
                        resume(IN_2021),
                        recommended(
                                "at udvalget forlænger aftalen med Boblberg med et år, så den har udløb i marts 2023."),
                        decided("Godkendt som indstillet."));

        @Test
        void is_entered_and_later_told_more_fully_with_only_what_is_news() {
            assertThat(of(take(of2020), EnterAgreement.class)).hasSize(1);
            Plan later = take(of2021);

            assertThat(of(later, EnterAgreement.class)).isEmpty();
            assertThat(of(later, AmendAgreement.class)).singleElement().satisfies(it -> {
                assertThat(it.terms().partner()).isEqualTo(new Text("Boblberg v/Shark Inc. ApS"));
                assertThat(it.terms().expires()).isEqualTo(PartialDate.parse("2022-02-28"));
                assertThat(it.terms().inForceFrom()).isNull();
            });
            assertThat(of(later, RenameCase.class)).hasSize(1);
        }

        @Test
        void is_not_changed_by_an_older_document_that_comes_later() {
            take(of2021);
            Plan older = take(of2020);

            assertThat(names(older))
                    .doesNotContain("EnterAgreement", "AmendAgreement", "ExtendAgreement", "RenameCase");
        }

        @Test
        void is_extended_once_in_either_order() {
            assertThat(of(take(of2020), ExtendAgreement.class)).isEmpty();
            assertThat(of(take(of2021), ExtendAgreement.class)).hasSize(1);
            assertThat(of(take(of2021 + "\n"), ExtendAgreement.class)).isEmpty();

            FakeRecord other = new FakeRecord();
            assertThat(of(take(other, of2021), ExtendAgreement.class)).hasSize(1);
            assertThat(of(take(other, of2020), ExtendAgreement.class)).isEmpty();
        }

        @Test
        void is_in_doubt_where_its_extension_is_told_again() {
            take(of2021);
            Plan told = plan(told("21-11-2022", "Mandag d. 21. november 2022"));

            assertThat(waiting(told)).containsExactly("ExtendAgreement 1");
            assertThat(told.doubts()).extracting(Doubt::code).contains("EXTENSION_TOLD_AGAIN");
        }

        @Test
        void is_extended_in_either_order_by_one_that_was_told_before_another_was_decided() {
            String earlier = told("23-11-2020", "Mandag d. 23. november 2020");
            take(earlier);
            assertThat(of(take(of2021), ExtendAgreement.class)).hasSize(1);

            FakeRecord other = new FakeRecord();
            take(other, of2021);
            assertThat(of(take(other, earlier), ExtendAgreement.class)).hasSize(1);
        }

        @Test
        void is_entered_once_where_two_items_of_its_case_tell_of_it() {
            Plan plan = take(MINUTES_2021
                    + item2021(1, BOBLBERG, "Boblberg", resume(IN_2021), decided("Drøftet."))
                    + item2021(2, BOBLBERG, "Mere om Boblberg", resume(IN_2021), decided("Drøftet.")));

            assertThat(of(plan, EnterAgreement.class)).hasSize(1);
            assertThat(of(plan, AmendAgreement.class)).isEmpty();
        }

        private static String told(String date, String day) {
            return head2021("REFERAT", date, day)
                    + item2021(
                            1,
                            BOBLBERG,
                            "Boblberg",
                            resume(IN_2020 + " Aftalen med Boblberg er forlænget med et år."),
                            decided("Drøftet."));
        }
    }

    @Nested
    class The_figures_of_the_prose {

        private static final String REPORT = "Opgørelsen over antal udlånte cykler og hjelme pr. 1. oktober 2021 viser:"
                + "\n\n- Antal udlånte cykler er 120, hvilket er en stigning på 20 cykler siden den 1. maj 2021."
                + "\n- Antal udlånte hjelme er 85.";
        private static final String PLAN = "Det økonomiske råderum udgør 90.000 kr. i 2022 og 80.000 kr. i 2023."
                + "\n\nDet foreslås, at midlerne fordeles således:\n\nFormål\t2022\t2023\nVejen\t50.000\t0"
                + "\nStien\t20.000\t30.000\nI alt\t70.000\t30.000";
        private static final String PLAN_TO_APPROVE = recommended("at fordelingen af midler godkendes.");

        private final String minutes = MINUTES_2021
                + item2021(
                        1,
                        ROAD,
                        "Vejen",
                        resume(REPORT + "\n\n" + PLAN),
                        PLAN_TO_APPROVE,
                        decided("Godkendt som indstillet."));

        @Test
        void are_planned_with_their_lines_after_the_decision_they_rest_on() {
            Plan plan = take(minutes);

            assertThat(of(plan, ReportIndicator.class))
                    .extracting(it -> it.indicator() + " " + it.value() + " " + it.derived())
                    .containsExactly("cykler 120 false", "cykler 100 true", "hjelme 85 false");
            assertThat(of(plan, SetFrame.class)).extracting(SetFrame::year).containsExactly(2022, 2023);
            assertThat(of(plan, AllotFunding.class)).hasSize(3).allSatisfy(it -> {
                assertThat(it.stage()).isEqualTo(AllotmentStage.GRANTED);
                assertThat(it.decidedAt()).isEqualTo(new AgendaItem(MEETING_2021, 1));
                assertThat(it.by()).isEqualTo(new Text("Forebyggelsesudvalget"));
            });
            assertThat(names(plan).indexOf("RecordDecision"))
                    .isLessThan(names(plan).indexOf("AllotFunding"));
            assertThat(plan.steps()).allSatisfy(step -> assertThat(step.lines()).isNotEmpty());
        }

        @Test
        void are_not_planned_again_by_a_later_document_that_repeats_them() {
            take(minutes);
            Plan later =
                    take(minutes.replace("22-11-2021", "13-12-2021").replace("22. november 2021", "13. december 2021"));

            assertThat(of(later, RecordDecision.class)).hasSize(1);
            assertThat(of(later, ReportIndicator.class)).isEmpty();
            assertThat(of(later, SetFrame.class)).isEmpty();
            assertThat(of(later, AllotFunding.class)).isEmpty();
        }

        @Test
        void are_proposed_by_an_agenda_and_granted_by_the_minutes() {
            Plan agenda = take(AGENDA_2021 + item2021(1, ROAD, "Vejen", resume(PLAN), PLAN_TO_APPROVE));
            assertThat(of(agenda, AllotFunding.class)).hasSize(3).allSatisfy(it -> {
                assertThat(it.stage()).isEqualTo(AllotmentStage.PROPOSED);
                assertThat(it.decidedAt()).isNull();
            });
            assertThat(of(take(minutes), AllotFunding.class))
                    .extracting(AllotFunding::stage)
                    .containsOnly(AllotmentStage.GRANTED)
                    .hasSize(3);
            assertThat(of(
                            plan(AGENDA_2021 + item2021(1, ROAD, "Vejen", resume(PLAN), PLAN_TO_APPROVE)),
                            AllotFunding.class))
                    .isEmpty();
        }

        @Test
        void are_only_proposed_where_the_decision_on_record_says_something_else() {
            take(MINUTES_2021 + item2021(1, ROAD, "Vejen", PLAN_TO_APPROVE, decided("Udsat.")));
            assertThat(of(plan(minutes), AllotFunding.class))
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(it.stage()).isEqualTo(AllotmentStage.PROPOSED));
        }

        @Test
        void wait_where_the_record_says_something_else() {
            take(minutes);
            Plan other = plan(minutes.replace("cykler er 120", "cykler er 121")
                    .replace("Vejen\t50.000", "Vejen\t40.000")
                    .replace("I alt\t70.000", "I alt\t60.000"));

            assertThat(other.steps())
                    .filteredOn(
                            step -> step.command() instanceof AllotFunding || step.command() instanceof ReportIndicator)
                    .hasSize(3)
                    .allSatisfy(step -> assertThat(step.doubts()).hasSize(1));
            assertThat(other.doubts()).extracting(Doubt::code).contains("INDICATOR_DIFFERS", "ALLOTMENT_DIFFERS");
        }
    }

    @Nested
    class The_authority {

        private final String herning = MINUTES_2021
                + item2021(
                        1,
                        ROAD,
                        "Vejen",
                        resume("Herning Kommune ejer vejen. Herning Kommune vedligeholder den."),
                        decided("Godkendt."));

        @Test
        void that_the_prose_names_too_is_no_doubt() {
            assertThat(plan(herning).doubts()).extracting(Doubt::code).doesNotContain("AUTHORITY_INFERRED");
        }

        @Test
        void is_not_one_that_the_prose_does_not_name_unless_someone_says_so() {
            String other = herning.replace("Herning", "Ikast");
            assertThatThrownBy(() -> plan(other)).isInstanceOf(MinutesOfAnotherAuthority.class);

            Plan confirmed = Planner.plan(new AuthorityId("herning"), read(other), true, record);
            assertThat(confirmed.doubts()).extracting(Doubt::code).contains("AUTHORITY_INFERRED");
        }
    }

    private Plan take(String document) {
        return take(record, document);
    }

    private static Plan take(FakeRecord record, String document) {
        Plan plan = Planner.plan(new AuthorityId("herning"), read(document), false, record);
        record.carryOut(plan);
        return plan;
    }

    private Plan plan(String document) {
        return Planner.plan(new AuthorityId("herning"), read(document), false, record);
    }

    private static dk.sagsgang.command.minutes.Reading read(String document) {
        try {
            var reading = MinutesReader.read(document.getBytes(StandardCharsets.UTF_8));
            assertThat(reading.blocked()).as(document + reading.doubts()).isFalse();
            return reading;
        } catch (UnreadableDocument e) {
            throw new AssertionError(document, e);
        }
    }

    /** The steps that wait, each with its item. */
    private static List<String> waiting(Plan plan) {
        List<Boolean> waits = plan.waits();
        return IntStream.range(0, waits.size())
                .filter(waits::get)
                .mapToObj(index -> plan.steps().get(index))
                .map(step -> step.command().getClass().getSimpleName() + " " + step.item())
                .toList();
    }

    private static List<String> names(Plan plan) {
        return plan.steps().stream()
                .map(step -> step.command().getClass().getSimpleName())
                .toList();
    }

    private static <T> List<T> of(Plan plan, Class<T> command) {
        return plan.steps().stream()
                .map(Step::command)
                .flatMap(it -> command.isInstance(it) ? Stream.of(command.cast(it)) : Stream.empty())
                .toList();
    }
}

package dk.sagsgang.command.minutes.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.minutes.prose.ProseFact.Allotment;
import dk.sagsgang.command.minutes.prose.ProseFact.FollowUp;
import dk.sagsgang.command.minutes.prose.ProseFact.Frame;
import dk.sagsgang.command.minutes.prose.ProseFact.Indicator;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose of our own: what is read of it, and what is not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProseReaderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    @Nested
    class A_report {

        private static final String OPENING =
                "Opgørelsen over antal udlånte cykler, hjelme og svarprocent pr. 30. april 2024 viser:";

        @Test
        void gives_its_figures_by_the_names_it_announces() {
            assertThat(figures(read(OPENING, "- 120 cykler er udlånt i byen", "- Antal udlånte hjelme udgør 85")))
                    .containsExactly("cykler 120 2024-04-30", "hjelme 85 2024-04-30");
        }

        @Test
        void gives_the_figure_that_a_rise_or_a_fall_implies_with_the_day_it_is_counted_from() {
            assertThat(figures(read(
                            OPENING,
                            "- Antal udlånte cykler er 120, hvilket er en stigning på 20 cykler siden den 1. maj 2023.",
                            "- Antal udlånte hjelme er 85. Der er et fald på 5 hjelme siden januar.")))
                    .containsExactly(
                            "cykler 120 2024-04-30",
                            "cykler 100 2023-05-01 derived",
                            "hjelme 85 2024-04-30",
                            "hjelme 90 2024-01 derived");
        }

        @Test
        void gives_a_figure_without_a_day_where_the_day_of_a_rise_is_not_said() {
            assertThat(figures(read(OPENING, "- Antal udlånte cykler er 120, hvilket er en stigning på 20 cykler.")))
                    .containsExactly("cykler 120 2024-04-30", "cykler 100 - derived");
        }

        @Test
        void gives_an_earlier_figure_in_the_month_that_it_names() {
            assertThat(figures(read(
                            OPENING,
                            "- Svarprocenten på skemaerne udgør 61,5 %. I november var svarprocenten på 58 %.",
                            "- Antal udlånte hjelme er 85. I januar 2024 var dette tal 80.")))
                    .containsExactly(
                            "svarprocent 61.5 2024-04-30",
                            "svarprocent 58 2023-11",
                            "hjelme 85 2024-04-30",
                            "hjelme 80 2024-01");
        }

        @Test
        void names_what_it_counts_by_other_words_where_only_one_name_is_left() {
            assertThat(figures(read(
                            OPENING,
                            "- 120 borgere har udlånt en ladcykel hos os",
                            "- Antal udlånte hjelme er 85",
                            "- Svarprocenten er 61 %")))
                    .contains("cykler 120 2024-04-30");
            Prose two = read(OPENING, "- 120 borgere har udlånt en ladcykel", "- Svarprocenten er 61 %");
            assertThat(figures(two)).containsExactly("svarprocent 61 2024-04-30");
            assertThat(codes(two)).contains("FIGURE_UNREAD");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "- Antal udlånte cykler er ca. 120",
                    "- Antal udlånte cykler er 120-130",
                    "- Antal udlånte cykler forventes at være steget, når tallet er 120",
                    "- Omkring 12 % af cyklerne er punkteret"
                })
        void that_is_vague_or_of_something_else_is_a_doubt(String entry) {
            Prose prose = read(OPENING, entry);
            assertThat(prose.facts()).isEmpty();
            assertThat(codes(prose)).contains("FIGURE_UNREAD");
        }

        @Test
        void that_gives_a_rise_in_percent_of_a_count_says_nothing_certain_of_before() {
            Prose prose =
                    read(OPENING, "- Antal udlånte cykler er 120, hvilket er en stigning på 20 % siden maj 2023.");
            assertThat(figures(prose)).containsExactly("cykler 120 2024-04-30");
            assertThat(codes(prose)).contains("FIGURE_UNREAD");
        }

        @Test
        void that_gives_two_values_for_one_figure_and_day_gives_none() {
            Prose prose = read(OPENING, "- Antal udlånte cykler er 120", "- Antal udlånte cykler er 130");
            assertThat(prose.facts()).isEmpty();
            assertThat(codes(prose)).contains("INDICATOR_CONTRADICTED");
        }

        @Test
        void keeps_an_entry_whose_lines_were_wrapped() {
            assertThat(figures(read(
                            OPENING,
                            "- Antal udlånte cykler er 120, hvilket er en stigning på",
                            "20 cykler siden den",
                            "1. maj 2023.",
                            "- Antal udlånte hjelme er 85")))
                    .containsExactly("cykler 120 2024-04-30", "cykler 100 2023-05-01 derived", "hjelme 85 2024-04-30");
        }

        @Test
        void makes_a_doubt_of_what_is_counted_beside_it() {
            assertThat(codes(read(
                            OPENING, "- Antal udlånte cykler er 120", "Blandt 26 borgere har alle lånt en pumpe.")))
                    .containsExactly("FIGURE_UNREAD");
            assertThat(read("Blandt 26 borgere har alle lånt en pumpe.").doubts())
                    .isEmpty();
        }

        @Test
        void gives_shares_of_its_day_by_their_own_words() {
            assertThat(figures(read(
                            OPENING,
                            "- Antal udlånte hjelme er 85, hvilket svarer til 6,4 % af alle hjelme over 14 år.",
                            "- 12 % af cyklerne er punkteret")))
                    .containsExactly(
                            "hjelme 85 2024-04-30",
                            "hjelme, andel af alle hjelme over 14 år 6.4 2024-04-30",
                            "andel af cyklerne er punkteret 12 2024-04-30");
        }

        @Test
        void that_announces_no_counts_names_them_by_what_its_entries_say() {
            assertThat(figures(read(
                            "Tallene for byen pr. 30. april 2024:",
                            "- 4.722 borgere har en cykel. I april 2023 var de 3.573.",
                            "- Der er 923 hjelme. I april 2023 var der 759.",
                            "- 86,4 % af cyklerne har lys. I april 2023 var det 85,2 %.",
                            "- Gennemsnitsalderen er 42,8 år.")))
                    .containsExactly(
                            "borgere, der har en cykel 4722 2024-04-30",
                            "borgere, der har en cykel 3573 2023-04",
                            "hjelme 923 2024-04-30",
                            "hjelme 759 2023-04",
                            "andel af cyklerne har lys 86.4 2024-04-30",
                            "andel af cyklerne har lys 85.2 2023-04",
                            "gennemsnitsalder 42.8 2024-04-30");
        }

        @Test
        void gives_the_rows_of_its_table() {
            assertThat(figures(read(
                            "Nøgletal for cyklerne pr. 1. april 2024:",
                            "By\tCykler\tSlid",
                            "Nordby\t1.240\t12,5 %",
                            "Sønderby\t860\t9 %")))
                    .containsExactly(
                            "cykler (Nordby) 1240 2024-04-01",
                            "slid (Nordby) 12.5 2024-04-01",
                            "cykler (Sønderby) 860 2024-04-01",
                            "slid (Sønderby) 9 2024-04-01");
        }

        @Test
        void lets_the_numbers_of_a_table_wait_whose_cells_stand_alone() {
            Prose prose = read(
                    "Seneste opgørelse pr. 1. april 2024:",
                    "Cykler",
                    "Hjelme> 40",
                    "> 60 %",
                    "Nordby",
                    "1.240",
                    "39,8");
            assertThat(prose.facts()).isEmpty();
            assertThat(waiting(prose))
                    .containsExactly("cykler (Nordby) 1240 2024-04-01", "hjelme (Nordby) 39.8 2024-04-01");
            assertThat(codes(prose)).containsOnly("TABLE_HEAD_APART");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "By\tBudget\tForbrug|Nordby\t1.240\t1.300",
                    "By\t2023\t2024|Nordby\t1.240\t1.300",
                    "By\tCykler\tHjelme|Nordby\t1.240\tmange"
                })
        void reads_no_table_of_money_years_or_words(String table) {
            List<String> lines = new ArrayList<>(List.of("Nøgletal pr. 1. april 2024:"));
            lines.addAll(List.of(table.split("\\|")));
            Prose prose = read(lines.toArray(String[]::new));
            assertThat(prose.facts()).isEmpty();
            assertThat(prose.waiting()).isEmpty();
        }

        @Test
        void of_a_day_after_the_meeting_is_none() {
            assertThat(read(OPENING.replace("2024", "2025"), "- Antal udlånte cykler er 120")
                            .facts())
                    .isEmpty();
        }
    }

    @Nested
    class A_sentence {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Pr. 30. april 2024 havde 3.415 borgere en lånerprofil.|borgere, der havde en lånerprofil 3415 2024-04-30",
                    "I marts 2024 blev der udlånt 218 ladcykler.|ladcykler 218 2024-03",
                    "Cykelklubben har 214 medlemmer pr. 1. maj 2024.|medlemmer (Cykelklubben) 214 2024-05-01",
                    "Gennemsnitsalderen for lånerne er 41,5 år pr. 1. april 2024.|gennemsnitsalder 41.5 2024-04-01"
                })
        void that_counts_and_says_of_when_is_a_figure(String sentence, String figure) {
            assertThat(figures(read(sentence))).containsExactly(figure);
        }

        @Test
        void may_enumerate_or_compare_two_times() {
            assertThat(figures(
                            read("Ved udgangen af 2023 var der 412 medlemmer, 138 frivillige og 27 hold i klubberne.")))
                    .containsExactly(
                            "medlemmer i klubberne 412 2023",
                            "frivillige i klubberne 138 2023",
                            "hold i klubberne 27 2023");
            assertThat(figures(read("Antallet af besøgende steg fra 10.250 i 2022 til 12.480 i 2023.")))
                    .containsExactly("besøgende 10250 2022", "besøgende 12480 2023");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1.204 børn har fået en hjelm.|børn, der har fået en hjelm 1204 -",
                    "Stationerne er blevet benyttet af 96 klubber.|klubber, der har benyttet Stationerne 96 -",
                    "I alt 11 byer i landet deltager i forsøget, som løber i 2024.|byer i landet, der deltager i forsøget 11 -"
                })
        void that_counts_without_a_day_waits(String sentence, String figure) {
            Prose prose = read(sentence);
            assertThat(prose.facts()).isEmpty();
            assertThat(waiting(prose)).containsExactly(figure);
            assertThat(codes(prose)).containsExactly("FIGURE_UNDATED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Det forventes, at 5.000 borgere har en profil ved udgangen af 2025.",
                    "Pr. 1. april 2024 havde omkring 300 borgere en profil.",
                    "Til sammenligning har nabokommunen 900 frivillige.",
                    "Klubberne kan tage imod 600 medlemmer.",
                    "Biblioteket har åbent 24 timer om ugen.",
                    "Mogens på 71 år låner en cykel hver lørdag.",
                    "Siden 1. april 2023 har 40 borgere lånt en cykel.",
                    "Pr. 1. april 2025 havde 40 borgere en cykel.",
                    "2 ud af 3 borgere har en cykel.",
                    "2.500 kroner er indsamlet.",
                    "Puljen er på 3 mio. kr. i 2024.",
                    "3 medlemmer stemte imod.",
                    "Der er ikke 40 cykler."
                })
        void that_is_vague_of_time_or_money_or_of_others_tells_no_figure(String sentence) {
            Prose prose = read(sentence);
            assertThat(of(prose, Indicator.class)).isEmpty();
            assertThat(prose.waiting()).isEmpty();
        }
    }

    @Nested
    class A_table_by_year {

        private static final String PLAN = "Det foreslås, at midlerne fordeles således:";

        @Test
        void gives_an_allotment_for_each_amount_but_noughts() {
            Prose prose = read(
                    PLAN,
                    "Formål",
                    "2024",
                    "2025",
                    "Cykler (1)",
                    "0",
                    "60.000",
                    "Hjelme *",
                    "40.000",
                    "20.000",
                    "I alt",
                    "40.000",
                    "80.000");
            assertThat(allotments(prose))
                    .containsExactly(
                            "Hjelme 2024 40000 PROPOSED", "Cykler 2025 60000 PROPOSED", "Hjelme 2025 20000 PROPOSED");
            assertThat(of(prose, Allotment.class).getFirst().lines())
                    .containsExactly(new LineRange(8, 8), new LineRange(9, 9));
        }

        @Test
        void with_tabs_is_read_as_one_of_lines_is() {
            assertThat(allotments(read(PLAN, "Formål\t2024\t2025", "Cykler\t0\t60.000", "I alt\t0\t60.000")))
                    .containsExactly("Cykler 2025 60000 PROPOSED");
        }

        @Test
        void that_lost_a_cell_is_read_only_where_its_totals_bear_it_out() {
            String[] short_ = {PLAN, "2024", "2025", "Cykler", "60.000", "Hjelme", "40.000", "20.000", "I alt", "", ""};
            short_[9] = "100.000";
            short_[10] = "20.000";
            assertThat(allotments(read(short_))).hasSize(3);
            short_[9] = "40.000";
            short_[10] = "80.000";
            Prose other = read(short_);
            assertThat(other.facts()).isEmpty();
            assertThat(codes(other)).contains("TABLE_UNCLEAR");
        }

        @Test
        void leaves_out_the_year_whose_rows_do_not_add_up() {
            Prose prose = read(
                    PLAN, "2024", "2025", "Cykler", "10.000", "60.000", "Hjelme", "40.000", "20.000", "I alt", "50.000",
                    "81.000");
            assertThat(allotments(prose)).containsExactly("Cykler 2024 10000 PROPOSED", "Hjelme 2024 40000 PROPOSED");
            assertThat(codes(prose)).contains("ROWS_DO_NOT_ADD_UP");
        }

        @Test
        void whose_unit_is_not_to_be_told_is_a_doubt() {
            assertThat(codes(read(PLAN, "2024", "2025", "Cykler", "10", "60", "I alt", "10", "60")))
                    .contains("TABLE_WITHOUT_UNIT");
            assertThat(allotments(read(PLAN, "1.000 kr.", "2024", "2025", "Cykler", "10", "60", "I alt", "10", "60")))
                    .containsExactly("Cykler 2024 10000 PROPOSED", "Cykler 2025 60000 PROPOSED");
        }

        @Test
        void of_accounts_is_no_plan() {
            Prose prose = read("Regnskabet ser således ud.", "2022", "2023", "Cykler", "10.000", "60.000");
            assertThat(prose.facts()).isEmpty();
            assertThat(codes(prose)).contains("TABLE_UNREAD");
        }
    }

    @Nested
    class Money {

        @Test
        void is_granted_only_where_the_decision_approves_it() {
            assertThat(stage("Godkendt.", Outcome.APPROVED, "at bevillingen godkendes.", false))
                    .isEqualTo(AllotmentStage.GRANTED);
            assertThat(stage("Godkendt.", Outcome.APPROVED, "at bevillingen drøftes.", false))
                    .isEqualTo(AllotmentStage.PROPOSED);
            assertThat(stage("Godkendt.", Outcome.APPROVED, "at anbefale byrådet at godkende bevillingen.", true))
                    .isEqualTo(AllotmentStage.RECOMMENDED);
            assertThat(stage("Den foreslåede plan blev godkendt.", Outcome.APPROVED, "at førstebehandle.", false))
                    .isEqualTo(AllotmentStage.GRANTED);
            assertThat(stage("Godkendt, dog ikke for 2025.", Outcome.APPROVED, "at bevillingen godkendes.", false))
                    .isEqualTo(AllotmentStage.PROPOSED);
            assertThat(stage("Drøftet.", Outcome.DISCUSSED, "at bevillingen godkendes.", false))
                    .isEqualTo(AllotmentStage.PROPOSED);
            assertThat(stage(null, null, "at bevillingen godkendes.", false)).isEqualTo(AllotmentStage.PROPOSED);
        }

        private AllotmentStage stage(
                @Nullable String decision, @Nullable Outcome outcome, String point, boolean sentOn) {
            return Stage.of(new ProseItem(
                    "Cykelpuljen",
                    List.of(),
                    List.of(new ProseItem.Point(point, new LineRange(90, 90), outcome)),
                    decision == null ? List.of() : List.of(new ProseLine(95, decision, decision)),
                    outcome,
                    sentOn,
                    DAY));
        }

        @Test
        void in_brackets_is_proposed_for_the_purpose_before_it_or_above_it() {
            assertThat(
                            allotments(
                                    read(
                                            "-Flere ladcykler (Der foreslås reserveret 1,3 mio. kr. i 2024)",
                                            "2.Hjelme til alle",
                                            "Hjelme redder liv. Derfor bør alle have en. (Der foreslås reserveret 0,2 mio. kr. i 2025 – samme beløb som i 2023)")))
                    .containsExactly("Flere ladcykler 2024 1300000 PROPOSED", "Hjelme til alle 2025 200000 PROPOSED");
        }

        @Test
        void for_a_past_year_or_for_two_years_waits_as_it_is_written() {
            Prose prose = read(
                    "-Flere ladcykler (Der foreslås reserveret 1 mio. kr. i 2023)",
                    "-Flere hjelme (Der foreslås reserveret 1 mio. kr. i 2024 og 2025)");
            assertThat(prose.facts()).isEmpty();
            assertThat(allotments(waitingOnly(prose)))
                    .containsExactly(
                            "Flere ladcykler 2023 1000000 PROPOSED",
                            "Flere hjelme 2024 1000000 PROPOSED",
                            "Flere hjelme 2025 1000000 PROPOSED");
            assertThat(codes(prose)).containsExactly("ALLOTMENT_UNCLEAR", "ALLOTMENT_UNCLEAR");
        }

        @Test
        void in_a_list_is_read_where_the_stated_total_bears_it_out() {
            String[] lines = {
                "Cykelværksted (1.8 mio. kr.)", "Hjelme (0,7 mio. kr. årligt)", "Der er i alt afsat 2,5 mio. kr."
            };
            assertThat(allotments(read(lines)))
                    .containsExactly("Cykelværksted 2024 1800000 PROPOSED", "Hjelme 2024 700000 PROPOSED");
            lines[2] = "Der er i alt afsat 2,6 mio. kr.";
            assertThat(read(lines).facts()).isEmpty();
            assertThat(codes(read(lines))).contains("ROWS_DO_NOT_ADD_UP");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Derudover foreslås der afsat 90.000 kr. i 2025 til skilte.|skilte 2025 90000 PROPOSED",
                    "Der foreslås afsat 1,2 mio. kr. årligt i 2025 til stier.|stier 2025 1200000 PROPOSED"
                })
        void in_a_sentence_is_no_more_than_proposed(String sentence, String allotment) {
            assertThat(allotments(read(sentence))).containsExactly(allotment);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "I regeringens udspil foreslås der afsat 2 mio. kr. i 2025 til stier.",
                    "Der foreslås ikke afsat 2 mio. kr. i 2025 til stier.",
                    "Havfonden har støttet stierne med 500.000 kr. i 2024."
                })
        void of_others_or_of_none_is_no_proposal(String sentence) {
            assertThat(read(sentence).facts()).isEmpty();
            assertThat(read(sentence).waiting()).isEmpty();
        }

        @Test
        void granted_by_an_earlier_meeting_waits_with_who_granted_it() {
            Prose prose = read(
                    "På mødet i Cykelklyngen den 18. januar blev det besluttet, at der afsættes 1 mio. kr. i 2024 til hjelme.");
            assertThat(prose.facts()).isEmpty();
            assertThat(of(waitingOnly(prose), Allotment.class)).singleElement().satisfies(it -> {
                assertThat(it.stage()).isEqualTo(AllotmentStage.GRANTED);
                assertThat(it.by()).hasToString("Cykelklyngen");
            });
        }

        @Test
        void that_is_asked_for_and_not_read_is_a_doubt() {
            assertThat(codes(read("Foreningen har ansøgt om 300.000 kr. til cykler.")))
                    .contains("AMOUNT_UNREAD");
        }

        @Test
        void has_its_frames_by_year() {
            assertThat(of(read("Det økonomiske råderum udgør 700.000 i 2024 og 1,2 mio. kr. i 2025."), Frame.class))
                    .extracting(it -> it.year() + " " + it.amount().oere() / 100)
                    .containsExactly("2024 700000", "2025 1200000");
            assertThat(read("Statens ramme udgør måske 7 mio. kr. i 2024.").facts())
                    .isEmpty();
        }
    }

    @Nested
    class A_follow_up {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Ordningen evalueres senest den 1. marts 2025.|2025-03-01",
                    "Planen revideres ved udgangen af 2025.|2025",
                    "På mødet i november 2024 fremlægges en status.|2024-11",
                    "Ordningen forlænges til marts 2025, hvorefter der tages stilling til drift.|2025-03"
                })
        void is_due_with_the_precision_of_its_date(String sentence, String due) {
            assertThat(of(read(sentence), FollowUp.class))
                    .singleElement()
                    .satisfies(it -> assertThat(it.due().text()).isEqualTo(due));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Ordningen kan evalueres senest den 1. marts 2025.",
                    "Ordningen evalueres den 1. marts 2025 og den 1. marts 2026.",
                    "Der følges op på møder i juni og oktober."
                })
        void that_may_be_or_has_no_one_date_is_a_doubt(String sentence) {
            assertThat(read(sentence).facts()).isEmpty();
            assertThat(codes(read(sentence))).containsExactly("FOLLOW_UP_UNCLEAR");
        }

        @Test
        void bounded_by_what_comes_after_it_needs_no_year_and_otherwise_waits() {
            assertThat(
                            due(
                                    read(
                                            "Klyngen følger op på møder i juni og oktober, hvorefter der i november 2024 fremlægges en status.")))
                    .containsExactly("2024-06", "2024-10", "2024-11");
            Prose prose = read("Der følges op på møder i juni og februar.");
            assertThat(prose.facts()).isEmpty();
            assertThat(due(waitingOnly(prose))).containsExactly("2024-06", "2025-02");
        }

        @Test
        void in_a_season_or_a_quarter_is_known_to_the_year() {
            assertThat(due(read("Ordningen evalueres i efteråret 2024."))).containsExactly("2024");
            assertThat(due(read("Der gøres status i 2. kvartal 2025."))).containsExactly("2025");
            Prose prose = read("Ordningen evalueres i efteråret.");
            assertThat(prose.facts()).isEmpty();
            assertThat(due(waitingOnly(prose))).containsExactly("2024");
        }

        private List<String> due(Prose prose) {
            return of(prose, FollowUp.class).stream().map(it -> it.due().text()).toList();
        }

        @Test
        void of_the_past_is_none() {
            assertThat(read("Ordningen evalueres senest den 1. marts 2023.").facts())
                    .isEmpty();
        }
    }

    @Nested
    class The_end_of_a_committee {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Cykeludvalget nedlægges pr. 31. december 2025.|2025-12-31",
                    "Cykeludvalget nedlægges pr. 1. januar 2026.|2025-12-31",
                    "Cykeludvalget nedlægges med udgangen af 2024.|2024-12-31"
                })
        void waits_with_its_last_day(String sentence, String lastDay) {
            Prose prose = read(sentence);
            assertThat(prose.facts()).isEmpty();
            assertThat(of(waitingOnly(prose), ProseFact.Dissolved.class))
                    .extracting(it -> it.lastDay().toString())
                    .containsExactly(lastDay);
        }

        @Test
        void that_is_only_thought_of_is_none() {
            assertThat(read("Det overvejes, om Cykeludvalget skal nedlægges den 1. juli 2026.")
                            .waiting())
                    .isEmpty();
        }
    }

    private static Prose read(String... texts) {
        List<ProseLine> lines = new ArrayList<>();
        for (String text : texts) {
            lines.add(new ProseLine(lines.size() + 1, text.replace('\t', ' '), text));
        }
        return ProseReader.read(new ProseItem("Cykelpuljen 2024", lines, List.of(), List.of(), null, false, DAY));
    }

    private static List<String> figures(Prose prose) {
        return figures(of(prose, Indicator.class));
    }

    private static List<String> waiting(Prose prose) {
        return figures(waitingOnly(prose));
    }

    private static Prose waitingOnly(Prose prose) {
        return new Prose(prose.waiting().stream().map(Waiting::fact).toList(), List.of(), List.of());
    }

    private static List<String> figures(List<Indicator> indicators) {
        return indicators.stream()
                .map(it -> it.name() + " " + it.value() + " "
                        + (it.asOf() == null ? "-" : it.asOf().text()) + (it.derived() ? " derived" : ""))
                .toList();
    }

    private static List<String> allotments(Prose prose) {
        return of(prose, Allotment.class).stream()
                .map(it -> it.purpose() + " " + it.year() + " " + it.amount().oere() / 100 + " " + it.stage())
                .toList();
    }

    private static List<String> codes(Prose prose) {
        return prose.doubts().stream().map(ProseDoubt::code).toList();
    }

    private static <T extends ProseFact> List<T> of(Prose prose, Class<T> kind) {
        return prose.facts().stream()
                .flatMap(it -> kind.isInstance(it) ? Stream.of(kind.cast(it)) : Stream.empty())
                .toList();
    }
}

package dk.sagsgang.command.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.minutes.UnreadableDocument.Reason;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Purpose;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LayoutRulesTest {

    private static final String HEAD_2020 = """
            Dagsordener og referater

            Udvalg: Byrådet
            Mødedato: 3. november 2020 kl. 16.00
            Mødested: Byrådssalen

            Dagsordenpunkter

            """;
    private static final String HEAD_2021 = """
            REFERAT Teknik- og Miljøudvalget d. 14-03-2022

            Mødedato Mandag d. 14. marts 2022 kl. 08:30

            Mødested Lokale 2

            """;

    @Nested
    class The_layout_of_2020 {

        @Test
        void has_its_meeting_in_labelled_lines() throws UnreadableDocument {
            Reading reading = read(HEAD_2020 + item2020("01.00.00-A00-1-20", "Plan", "Beslutning\n\nGodkendt."));
            assertThat(value(reading.committee())).isEqualTo("Byrådet");
            assertThat(String.valueOf(reading.committeeCode())).isEqualTo("BYR");
            assertThat(value(reading.date())).isEqualTo("2020-11-03");
            assertThat(value(reading.time())).isEqualTo("16:00");
            assertThat(value(reading.place())).isEqualTo("Byrådssalen");
        }

        @Test
        void may_have_an_item_without_a_case_number() throws UnreadableDocument {
            ReadItem item = only(HEAD_2020 + item2020("", "Valg", "Beslutning\n\nGodkendt."));
            assertThat(item.caseNumber()).isNull();
            assertThat(value(item.title())).isEqualTo("Valg");
            assertThat(value(item.caseworker())).isEqualTo("Sekretariatet");
        }

        @Test
        void keeps_headings_apart_from_the_text_they_are_glued_to() throws UnreadableDocument {
            ReadItem item = only(HEAD_2020
                    + "Sagsnr.: 01.00.00-A00-1-20 Sagsbehandler: Plan\n\nKalender\n\nDIR\n\nFOU\n\nBYRØvrige sagsbehandlere: -"
                    + "\n\nSagsresumeForslag til møder.Indstilling\n\nDirektøren indstiller,\n\nat planen godkendes.Beslutning"
                    + "\n\nDatoerne blev godkendt.Bilag\n");
            assertThat(value(item.title())).isEqualTo("Kalender");
            assertThat(value(item.resume())).isEqualTo("Forslag til møder.");
            assertThat(item.recommendation()).extracting(Found::value).containsExactly("at planen godkendes.");
            assertThat(value(item.decision())).isEqualTo("Datoerne blev godkendt.");
            assertThat(item.hasAttachments()).isTrue();
            assertThat(item.attachments()).isEmpty();
        }

        @Test
        void may_have_a_closed_item_with_no_line_of_its_own() throws UnreadableDocument {
            Reading reading = read(HEAD_2020
                    + item2020("01.00.00-A00-1-20", "Plan", "Beslutning\n\nGodkendt.")
                    + "\n\nLukket punkt\n\n"
                    + item2020("01.00.00-A00-2-20", "Vej", "Beslutning\n\nUdsat."));
            assertThat(reading.items())
                    .extracting(ReadItem::openness)
                    .containsExactly(Openness.OPEN, Openness.CLOSED, Openness.OPEN);
            assertThat(outcome(reading.items().getFirst())).isEqualTo(Outcome.APPROVED);
            assertThat(codes(reading)).contains("ITEM_WITHOUT_HEAD", "ITEM_CLOSED", "DECISION_MISSING");
        }

        @Test
        void tells_an_item_whose_first_line_is_lost() throws UnreadableDocument {
            Reading reading = read(HEAD_2020
                    + item2020("01.00.00-A00-1-20", "Plan", "Beslutning\n\nGodkendt.")
                    + "\n\nVej og sti\n\nDIR\n\nFOU\n\nØvrige sagsbehandlere: -\n\nBeslutning\n\nUdsat.\n");
            assertThat(reading.items()).extracting(item -> value(item.title())).containsExactly("Plan", "Vej og sti");
            assertThat(codes(reading)).contains("ITEM_WITHOUT_HEAD");
        }

        @Test
        void is_not_guessed_at_where_a_decision_stands_twice() throws UnreadableDocument {
            Reading reading = read(HEAD_2020
                    + item2020("01.00.00-A00-1-20", "Plan", "Beslutning\n\nUdsat.\n\nBeslutning\n\nGodkendt."));
            assertThat(codes(reading)).contains("SECTION_REPEATED");
        }

        @Test
        void leaves_another_bodys_decision_out() throws UnreadableDocument {
            Reading reading = read(HEAD_2020
                    + item2020(
                            "01.00.00-A00-1-20",
                            "Plan",
                            "Beslutning fra Økonomi- og Erhvervsudvalget\n\nAfslået.\n\nBeslutning\n\nGodkendt."));
            assertThat(outcome(reading.items().getFirst())).isEqualTo(Outcome.APPROVED);
            assertThat(codes(reading)).contains("EARLIER_DECISION_UNREAD");
        }

        @Test
        void tells_two_meetings_in_one_document() throws UnreadableDocument {
            String one = HEAD_2020 + item2020("01.00.00-A00-1-20", "Plan", "Beslutning\n\nGodkendt.");
            assertThat(read(one + "\n\n" + one).blocked()).isTrue();
        }
    }

    @Nested
    class The_layout_of_2021 {

        @Test
        void reads_crosses_only_where_every_column_is_there() throws UnreadableDocument {
            String table = "DIR\tFOU\tBFU\tSOS\n";
            assertThat(only(HEAD_2021 + item2021(7, table + "\tx\t\tX", "Beslutning\n\nGodkendt."))
                            .routing())
                    .containsExactly("FOU", "SOS");
            Reading ambiguous = read(HEAD_2021 + item2021(7, table + "\tx\tX", "Beslutning\n\nGodkendt."));
            assertThat(ambiguous.items().getFirst().routing()).isEmpty();
            assertThat(codes(ambiguous)).contains("ROUTING_AMBIGUOUS");
        }

        @Test
        void takes_no_line_of_prose_for_an_item() throws UnreadableDocument {
            Reading reading = read(HEAD_2021
                    + item2021(
                            7,
                            "",
                            "Resume\n\nPå sidste møde:\n\nPunkt 3: Planen blev omtalt.\n\nBeslutning\n\nGodkendt."));
            assertThat(reading.items()).hasSize(1);
            assertThat(codes(reading)).contains("ITEM_START_IGNORED");
        }

        @Test
        void may_have_closed_items() throws UnreadableDocument {
            Reading reading = read(HEAD_2021
                    + item2021(7, "", "Beslutning\n\nGodkendt.")
                    + "\n\nPunkt 8: (Lukket) Køb af grund\n\nPunkt 9: Lukket punkt\n");
            assertThat(reading.items())
                    .extracting(ReadItem::openness)
                    .containsExactly(Openness.OPEN, Openness.CLOSED, Openness.CLOSED);
            assertThat(value(reading.items().get(1).title())).isEqualTo("(Lukket) Køb af grund");
            assertThat(reading.blocked()).isFalse();
        }

        @Test
        void may_be_an_agenda_without_decisions() throws UnreadableDocument {
            Reading reading = read(HEAD_2021.replace("REFERAT", "DAGSORDEN")
                    + item2021(7, "", "Direktøren indstiller,\n\nat planen godkendes."));
            assertThat(reading.kind()).isEqualTo(DocumentKind.AGENDA);
            assertThat(reading.items().getFirst().decision()).isNull();
            assertThat(reading.blocked()).isFalse();
        }

        @Test
        void doubts_a_date_whose_weekday_or_title_says_otherwise() throws UnreadableDocument {
            String item = item2021(7, "", "Beslutning\n\nGodkendt.");
            assertThat(codes(read(HEAD_2021.replace("Mandag", "Tirsdag") + item)))
                    .contains("WEEKDAY_CONTRADICTION");
            assertThat(codes(read(HEAD_2021.replace("14-03", "15-03") + item))).contains("DATE_CONTRADICTION");
        }

        @Test
        void is_blocked_without_its_date_or_committee() throws UnreadableDocument {
            Reading reading = read(item2021(7, "DIR FOU BFU", "Beslutning\n\nGodkendt."));
            assertThat(codes(reading)).contains("DATE_MISSING", "COMMITTEE_MISSING");
            assertThat(reading.blocked()).isTrue();
        }

        @Test
        void drops_a_head_and_page_numbers_printed_again() throws UnreadableDocument {
            Reading reading = read(HEAD_2021
                    + item2021(
                            7,
                            "",
                            "Resume\n\nFørste del.\n\nREFERAT Teknik- og Miljøudvalget d. 14-03-2022\n\nSide 2 af 9\n\n"
                                    + "Anden del.\n\nBeslutning\n\nGodkendt."));
            assertThat(value(reading.items().getFirst().resume())).isEqualTo("Første del.\nAnden del.");
        }
    }

    @Nested
    class A_recommendation {

        @Test
        void has_its_points_with_or_without_numbers() throws UnreadableDocument {
            for (String points : List.of(
                    "Direktøren indstiller,\n\nat A godkendes.\n\nat B gives.",
                    "Direktøren indstiller,\n\n1. at A godkendes.\n\n2. at B gives.",
                    "Direktøren indstiller,\n\n- at A godkendes.\n- at B gives.",
                    "Direktøren indstiller, at A godkendes.\n\nat B gives.")) {
                ReadItem item = only(HEAD_2021 + item2021(7, "", points + "\n\nBeslutning\n\nGodkendt."));
                assertThat(value(item.recommendedBy())).isEqualTo("Direktøren");
                assertThat(item.recommendation())
                        .extracting(Found::value)
                        .containsExactly("at A godkendes.", "at B gives.");
            }
        }

        @Test
        void has_points_that_run_over_several_lines() throws UnreadableDocument {
            ReadItem item = only(HEAD_2021
                    + item2021(
                            7,
                            "",
                            "Direktøren indstiller,\n\nat planen\ngodkendes som\ntrykt.\n\nBeslutning\n\nGodkendt."));
            assertThat(item.recommendation())
                    .extracting(Found::value)
                    .containsExactly("at planen godkendes som trykt.");
        }

        @Test
        void that_runs_several_points_together_is_doubted() throws UnreadableDocument {
            assertThat(
                            codes(
                                    read(
                                            HEAD_2021
                                                    + item2021(
                                                            7,
                                                            "",
                                                            "Direktøren indstiller, at A godkendes, og at B gives.\n\nBeslutning\n\nGodkendt."))))
                    .contains("RECOMMENDATION_POINTS_UNCLEAR");
        }

        @Test
        void that_the_decision_follows_but_is_not_there_is_doubted() throws UnreadableDocument {
            assertThat(codes(read(HEAD_2021 + item2021(7, "", "Beslutning\n\nGodkendt som indstillet."))))
                    .contains("RECOMMENDATION_MISSING");
        }

        @Test
        void that_only_informs_makes_the_item_one_for_information() throws UnreadableDocument {
            assertThat(only(HEAD_2021
                                    + item2021(
                                            7,
                                            "",
                                            "Direktøren indstiller,\n\nat status tages til efterretning.\n\nBeslutning\n\nDrøftet."))
                            .purpose())
                    .isEqualTo(Purpose.INFORMATION);
        }

        @Test
        void names_the_bodies_that_come_next_when_it_is_followed() throws UnreadableDocument {
            String points = "Direktøren indstiller til Byrådet,\n\nat planen godkendes.\n\nBeslutning\n\n";
            assertThat(only(HEAD_2021 + item2021(7, "", points + "Godkendt.")).referredTo())
                    .containsExactly("BYR");
            assertThat(only(HEAD_2021 + item2021(7, "", points + "Afslået.")).referredTo())
                    .isEmpty();
        }
    }

    @Nested
    class What_is_no_minutes {

        @Test
        void is_refused_with_the_reason() {
            assertRefused(new byte[0], Reason.EMPTY);
            assertRefused(" \n\t\n".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
            assertRefused(new byte[] {'%', 'P', 'D', 'F', '-', '1', '\n'}, Reason.DAMAGED);
            assertRefused(new byte[] {0x50, 0x4B, 3, 4, 0, 0, 0}, Reason.DAMAGED);
            assertRefused(new byte[20 * 1024 * 1024 + 1], Reason.TOO_LARGE);
            assertRefused("Kære borger\n\nTak for brevet.\n".getBytes(StandardCharsets.UTF_8), Reason.NOT_MINUTES);
            assertRefused("x".repeat(200_000).getBytes(StandardCharsets.UTF_8), Reason.NOT_MINUTES);
            assertRefused(HEAD_2020.getBytes(StandardCharsets.UTF_8), Reason.CUT_OFF);
        }

        private static void assertRefused(byte[] document, Reason reason) {
            assertThatThrownBy(() -> MinutesReader.read(document))
                    .isInstanceOfSatisfying(UnreadableDocument.class, it -> {
                        assertThat(it.reason()).isEqualTo(reason);
                        assertThat(it).hasMessageStartingWith("Dokumentet");
                    });
        }
    }

    private static String item2020(String number, String title, String rest) {
        return "Sagsnr.: " + number + " Sagsbehandler: Sekretariatet\n\n" + title
                + "\n\nDIR\n\nFOU\n\n\nX\n\nØvrige sagsbehandlere: -\n\n" + rest + "\n";
    }

    private static String item2021(int number, String table, String rest) {
        return "Punkt " + number + ": Et punkt\n\n01.00.00-A00-1-22\n\nKommunikation\n\n" + table
                + "\n\nØvrige sagsbehandlere: -\n\n" + rest + "\n";
    }

    private static ReadItem only(String document) throws UnreadableDocument {
        assertThat(read(document).items()).hasSize(1);
        return read(document).items().getFirst();
    }

    private static Reading read(String document) throws UnreadableDocument {
        return MinutesReader.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Reading reading) {
        return reading.doubts().stream().map(Doubt::code).toList();
    }

    private static @Nullable Outcome outcome(ReadItem item) {
        Found<Outcome> outcome = item.outcome();
        return outcome == null ? null : outcome.value();
    }

    private static String value(@Nullable Found<?> found) {
        return found == null ? "none" : String.valueOf(found.value());
    }
}

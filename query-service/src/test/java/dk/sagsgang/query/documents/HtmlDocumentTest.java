package dk.sagsgang.query.documents;

import static dk.sagsgang.query.documents.Documents.agenda;
import static dk.sagsgang.query.documents.Documents.excerpt;
import static dk.sagsgang.query.documents.Documents.item;
import static dk.sagsgang.query.documents.Documents.json;
import static dk.sagsgang.query.documents.Documents.meeting;
import static dk.sagsgang.query.documents.Documents.minutes;
import static dk.sagsgang.query.documents.Documents.theCase;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.query.documents.Papers.Placed;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HtmlDocumentTest {

    @Nested
    class Minutes {
        private final Document page = Jsoup.parse(minutes(meeting(), theCase(), item()));

        @Test
        void say_what_they_are_in_which_language() {
            assertThat(page.title())
                    .isEqualTo("Referat af møde i Forebyggelsesudvalget, Herning Kommune, den 22. november 2021");
            assertThat(page.selectXpath("/html").attr("lang")).isEqualTo("da");
            assertThat(page.charset()).isEqualTo(StandardCharsets.UTF_8);
        }

        @Test
        void have_one_heading_of_the_first_level_and_skip_no_level() {
            List<Integer> levels = page.select("h1,h2,h3,h4,h5,h6").stream()
                    .map(it -> it.normalName().charAt(1) - '0')
                    .toList();
            assertThat(levels.getFirst()).isEqualTo(1);
            assertThat(levels.stream().filter(it -> it == 1)).hasSize(1);
            for (int i = 1; i < levels.size(); i++) {
                assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
            }
        }

        @Test
        void have_landmarks_and_a_way_past_the_head() {
            assertThat(page.select("body > header")).hasSize(1);
            assertThat(page.select("body > main")).hasSize(1);
            Element skip = page.expectFirst("a");
            assertThat(page.select(skip.attr("href")).first()).isEqualTo(page.selectFirst("main"));
            assertThat(page.select("article"))
                    .allSatisfy(it -> assertThat(page.getElementById(it.attr("aria-labelledby")))
                            .isNotNull());
            assertThat(page.select("th"))
                    .allSatisfy(it -> assertThat(it.attr("scope")).isIn("row", "col"));
        }

        @Test
        void tell_the_meeting_and_who_was_there() {
            assertThat(page.select("tr").eachText())
                    .containsExactly(
                            "Mødedato: mandag den 22. november 2021",
                            "Mødetidspunkt: kl. 15:00",
                            "Mødested: Rådhuset, mødelokale 2",
                            "Til stede: Åse Ærø og Bo Østergård",
                            "Afbud: Cleo Dam");
        }

        @Test
        void tell_an_item_in_the_order_in_which_it_was_treated() {
            Element article = page.expectFirst("article");
            assertThat(article.select("h2,p,h3,li").eachText())
                    .containsExactly(
                            "Punkt 31 – Status på Boblberg",
                            "29.09.00-P20-1-19",
                            "Sagsbehandler: Dorte Friis",
                            "Øvrige sagsbehandlere: Egon Gad, Hans Ib",
                            "Resumé",
                            "Kort fortalt.",
                            "Sagsfremstilling",
                            "Første afsnit.",
                            "Andet afsnit.",
                            "Økonomi",
                            "160.000 kr.",
                            "Indstilling",
                            "Direktøren indstiller,",
                            "at status drøftes.",
                            "at aftalen forlænges.",
                            "Beslutning",
                            "Godkendt som indstillet.",
                            "Beslutning – tilføjelser",
                            "For stemte 5, imod stemte 2, og hverken for eller imod stemte 0.",
                            "Bemærkning: Bo Østergård er uenig.",
                            "Fraværende: Cleo Dam.",
                            "Bilag",
                            "Boblberg i tal");
        }

        @Test
        void do_not_say_again_what_the_decision_says_itself() {
            ObjectNode item = item();
            item.withObject("decision")
                    .put("text", "Godkendt. For stemte 5, imod 2. Cleo Dam var fraværende. Bo Østergård er uenig.");
            assertThat(minutes(meeting(), theCase(), item)).doesNotContain("tilføjelser");
        }

        @Test
        void say_that_a_decision_was_corrected_or_halted() {
            ObjectNode item = item();
            item.withObject("decision").set("corrected", json("{\"reason\":\"Skrivefejl.\"}"));
            item.withObject("decision").set("halted", json("{\"by\":{\"subject\":\"b\",\"name\":\"Bo\"}}"));
            assertThat(Jsoup.parse(minutes(meeting(), theCase(), item)).text())
                    .contains("Beslutningen er rettet: Skrivefejl.")
                    .contains("Beslutningen er standset af Bo og afgøres af kommunalbestyrelsen.");
        }

        @Test
        void have_a_table_of_contents_that_leads_to_each_of_several_items() {
            ObjectNode second = item();
            second.put("position", 4).put("number", 32);
            Document several = Jsoup.parse(Documents.HTML.write(new Papers("Herning Kommune", meeting())
                    .minutes(List.of(new Placed(theCase(), item()), new Placed(theCase(), second)))));
            assertThat(several.select("nav a"))
                    .hasSize(2)
                    .allSatisfy(
                            it -> assertThat(several.select(it.attr("href"))).hasSize(1));
            assertThat(several.select("nav a").eachText())
                    .containsExactly("31. Status på Boblberg", "32. Status på Boblberg");
        }
    }

    @Nested
    class What_the_public_may_not_see {

        @Test
        void is_left_out_of_a_closed_item() {
            ObjectNode item = item();
            item.put("openness", "CLOSED");
            Document page = Jsoup.parse(minutes(meeting(), theCase(), item));
            assertThat(page.select("article > *").eachText())
                    .containsExactly("Punkt 31 (lukket) – Status på Boblberg", "29.09.00-P20-1-19", "Lukket punkt.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"scope\":{\"of\":\"CASE\"},\"reason\":\"x\",\"publicTitle\":\"En personsag\"}",
                    "{\"scope\":{\"of\":\"ITEM\",\"item\":{\"meeting\":\"FOU-2021-11-22\",\"position\":3}},"
                            + "\"reason\":\"x\",\"publicTitle\":\"En personsag\"}"
                })
        void is_left_out_of_a_restricted_case_whose_public_title_stands_for_its_own(String restriction) {
            ObjectNode ofCase = theCase();
            ofCase.putArray("restrictions").add(json(restriction));
            Document page = Jsoup.parse(minutes(meeting(), ofCase, item()));
            assertThat(page.select("article > *").eachText())
                    .containsExactly("Punkt 31 (lukket) – En personsag", "Lukket punkt.");
            assertThat(page.html()).doesNotContain("Boblberg").doesNotContain("29.09.00");
        }

        @Test
        void is_a_restricted_document_too() {
            ObjectNode ofCase = theCase();
            ofCase.putArray("restrictions")
                    .add(json("{\"scope\":{\"of\":\"DOCUMENT\",\"title\":\"Boblberg i tal\"},\"reason\":\"x\"}"));
            assertThat(minutes(meeting(), ofCase, item())).doesNotContain("Boblberg i tal");
            assertThat(excerpt(meeting(), ofCase, item())).contains("Boblberg i tal");
        }

        @Test
        void is_told_to_the_case_in_an_excerpt() {
            ObjectNode item = item();
            item.put("openness", "CLOSED");
            assertThat(Jsoup.parse(excerpt(meeting(), theCase(), item)).text())
                    .contains("Udskrift af protokol fra møde i Forebyggelsesudvalget")
                    .contains("Punkt 31 (lukket) – Status på Boblberg")
                    .contains("Godkendt som indstillet.")
                    .contains("Udskriftens rigtighed bekræftes.");
        }
    }

    @Test
    void an_agenda_tells_no_decision() {
        assertThat(agenda(meeting(), theCase(), item()))
                .contains("Dagsorden til møde i")
                .contains("at status drøftes.")
                .doesNotContain("Godkendt")
                .doesNotContain("Afbud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "]]></style><img src=x onerror=alert(1)>",
                "${T(java.lang.Runtime).getRuntime()}",
                "[[${paper}]] __${7*7}__ @{https://example.org}",
                "&amp; &lt;b&gt; &nbsp; &#x3c;",
                "\u0000\u0001\u000b\u001f\u007f\u0085 til\uFFFE\uFFFF",
                "\u202Etfel lit\u202C שלום עולם مرحبا",
                "😀 𝒯ext"
            })
    void every_text_stands_as_it_was_written_and_as_nothing_else(String text) {
        ObjectNode meeting = meeting();
        meeting.put("place", text);
        ObjectNode item = item();
        item.put("title", text);
        item.withObject("brief").put("statement", text);
        item.withObject("decision").put("text", text);
        String html = minutes(meeting, theCase(), item);
        Document page = Jsoup.parse(html);
        assertThat(page.select("script,img,iframe,object,form,link")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(it ->
                        assertThat(it.attributes()).noneMatch(at -> at.getKey().startsWith("on")));
        String printable = text.replaceAll("[\\p{Cc}\uFFFE\uFFFF]", "").strip();
        assertThat(page.select("article section p").eachText())
                .contains(page.createElement("p").text(printable).text());
        assertThat(new PdfWriter().write(html)).isNotEmpty();
    }

    @Test
    void a_title_of_ten_thousand_characters_is_written_whole() {
        ObjectNode item = item();
        String title = "æ".repeat(10_000);
        item.put("title", title);
        assertThat(Jsoup.parse(minutes(meeting(), theCase(), item)).select("h2").text())
                .contains(title);
    }

    @Test
    void a_browser_may_carry_out_this_style_and_nothing_else() throws Exception {
        Document page = Jsoup.parse(minutes(meeting(), theCase(), item()));
        String style = page.expectFirst("style").data();
        byte[] digest = HexFormat.of()
                .parseHex(Sha256.of(style.getBytes(StandardCharsets.UTF_8)).hex());
        assertThat(Documents.HTML.policy())
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "';")
                .doesNotContain("unsafe");
        assertThat(style).contains("@media print").contains("@page");
        assertThat(page.select("[style]")).isEmpty();
    }

    @Test
    void the_form_is_the_one_that_is_accepted_most() {
        assertThat(Format.accepted(null)).isEqualTo(Format.HTML);
        assertThat(Format.accepted("*/*")).isEqualTo(Format.HTML);
        assertThat(Format.accepted("application/pdf")).isEqualTo(Format.PDF);
        assertThat(Format.accepted("text/html,application/xhtml+xml,*/*;q=0.8")).isEqualTo(Format.HTML);
        assertThat(Format.accepted("text/html;q=0.5, application/pdf;q=0.9")).isEqualTo(Format.PDF);
        assertThat(Format.accepted("application/*, text/html;q=0.1")).isEqualTo(Format.PDF);
    }
}

package dk.sagsgang.query.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.query.feeds.FeedWriter.Page;
import dk.sagsgang.query.search.Entry;
import dk.sagsgang.query.views.AnswerJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.node.ObjectNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FeedTest {
    private static final StreamId CASE = StreamId.of(new AuthorityId("herning"), new CaseId("29.09.00-P20-1-19"));
    private static final String ADDRESS = "/api/v1/authorities/herning";
    private static final Instant FIRST = Instant.parse("2021-11-23T09:00:00Z");
    private static final Instant LATER = Instant.parse("2021-12-01T10:00:00.123Z");

    @Test
    void a_decision_is_an_entry_with_its_words_and_when_it_was_recorded() throws Exception {
        Document feed = feed(theCase(), null);
        assertThat(at(feed, "/feed/@lang")).isEqualTo("da");
        assertThat(at(feed, "/feed/title")).isEqualTo("Beslutninger, Herning Kommune");
        assertThat(at(feed, "/feed/author/name")).isEqualTo("Herning Kommune");
        assertThat(at(feed, "/feed/updated")).isEqualTo(FIRST.toString());
        assertThat(at(feed, "/feed/entry/title")).isEqualTo("Status på Boblberg");
        assertThat(at(feed, "/feed/entry/updated")).isEqualTo(FIRST.toString());
        assertThat(at(feed, "/feed/entry/category/@term")).isEqualTo("APPROVED");
        assertThat(at(feed, "/feed/entry/link/@href")).isEqualTo(ADDRESS + "/meetings/FOU-2021-11-22/items/3/excerpt");
        assertThat(at(feed, "/feed/entry/content"))
                .isEqualTo("FOU, 22. november 2021: Godkendt.\nGodkendt som indstillet.\nSag 29.09.00-P20-1-19");
    }

    @Test
    void a_correction_updates_the_entry_under_its_id() throws Exception {
        Document before = feed(theCase(), null);
        ObjectNode corrected = theCase();
        corrected.withObject("decisionsToldAt").put("FOU-2021-11-22#3", 20);
        item(corrected)
                .withObject("decision")
                .put("text", "Ikke godkendt.")
                .putObject("corrected")
                .put("reason", "Fejl.");
        Document after = feed(corrected, null);
        assertThat(at(after, "/feed/entry/id")).startsWith("urn:uuid:").isEqualTo(at(before, "/feed/entry/id"));
        assertThat(at(after, "/feed/id")).isEqualTo(at(before, "/feed/id"));
        assertThat(at(after, "/feed/entry/updated")).isEqualTo(LATER.toString());
        assertThat(at(after, "/feed/entry/content")).contains("Ikke godkendt.").contains("Rettet: Fejl.");
    }

    @Test
    void another_event_of_the_case_updates_nothing() throws Exception {
        ObjectNode later = theCase().put("position", 20).put("version", 11);
        assertThat(at(feed(later, null), "/feed/entry/updated")).isEqualTo(FIRST.toString());
    }

    @Test
    void a_view_of_before_decisions_had_positions_goes_by_its_last_event() throws Exception {
        ObjectNode old = theCase().put("position", 20);
        old.remove("decisionsToldAt");
        assertThat(at(feed(old, null), "/feed/entry/updated")).isEqualTo(LATER.toString());
    }

    @Test
    void of_a_closed_item_only_the_title_is_told() throws Exception {
        ObjectNode closed = theCase();
        item(closed).put("openness", "CLOSED");
        Document feed = feed(closed, null);
        assertThat(at(feed, "/feed/entry/content")).contains("Lukket punkt.").doesNotContain("indstillet");
        assertThat(at(feed, "/feed/entry/link/@href")).isEmpty();
    }

    @Test
    void of_a_restricted_case_only_the_public_title_is_told() throws Exception {
        ObjectNode restricted = theCase();
        restricted.putArray("restrictions").add(AnswerJson.read("""
                {"scope":{"of":"CASE"},"reason":"x","publicTitle":"En personsag"}""".getBytes(StandardCharsets.UTF_8)));
        Document feed = feed(restricted, null);
        assertThat(at(feed, "/feed/entry/title")).isEqualTo("En personsag");
        assertThat(at(feed, "/feed")).doesNotContain("29.09.00").doesNotContain("Boblberg");
    }

    @Test
    void a_page_leads_to_the_next_one() throws Exception {
        assertThat(at(feed(theCase(), "/next?a=1&b=2"), "/feed/link[@rel='next']/@href"))
                .isEqualTo("/next?a=1&b=2");
        assertThat(at(feed(theCase(), null), "/feed/link[@rel='next']/@href")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>&amp;]]></content>", "\u0000\u0008\u000b\uFFFE kontrol", "\u202Eשלום", "😀", "\"'>"})
    void any_text_comes_back_as_it_was(String text) throws Exception {
        ObjectNode ofCase = theCase();
        item(ofCase).put("title", text);
        assertThat(at(feed(ofCase, null), "/feed/entry/title"))
                .isEqualTo(text.replaceAll("[\\p{Cc}\uFFFE]", "").strip());
    }

    private static ObjectNode theCase() {
        return AnswerJson.read("""
                {"caseId":"29.09.00-P20-1-19","number":"29.09.00-P20-1-19","committee":{"code":"FOU","name":"F"},
                 "agendaItems":[{"meeting":"FOU-2021-11-22","position":3,"title":"Status på Boblberg","openness":"OPEN",
                    "decision":{"outcome":"APPROVED","text":"Godkendt som indstillet.","decidedOn":"2021-11-22",
                        "committee":"FOU"}},
                    {"meeting":"BYR-2021-12-01","position":1,"title":"Uafgjort","openness":"OPEN"}],
                 "restrictions":[],"decisionsToldAt":{"FOU-2021-11-22#3":17},"version":7,"position":17}""".getBytes(StandardCharsets.UTF_8)).asObject();
    }

    private static ObjectNode item(ObjectNode ofCase) {
        return ofCase.path("agendaItems").get(0).asObject();
    }

    private static Document feed(ObjectNode ofCase, @Nullable String next) throws Exception {
        List<Announcement> told = new FeedEntries()
                .of(CASE, ofCase).stream()
                        .map(Entry::answer)
                        .map(it -> Announcement.read(AnswerJson.read(it)))
                        .toList();
        Map<Long, Instant> recorded = Map.of(17L, FIRST, 20L, LATER);
        byte[] written = FeedWriter.write(new Page(
                ADDRESS + "/decisions",
                "Beslutninger, Herning Kommune",
                "Herning Kommune",
                ADDRESS,
                Objects.requireNonNull(recorded.get(told.getFirst().told())),
                ADDRESS + "/decisions.atom",
                ADDRESS + "/decisions.atom",
                next,
                told,
                recorded));
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(written));
    }

    private static String at(Document feed, String path) throws Exception {
        return XPathFactory.newInstance().newXPath().evaluate(path.replace("@lang", "@*[name()='xml:lang']"), feed);
    }
}

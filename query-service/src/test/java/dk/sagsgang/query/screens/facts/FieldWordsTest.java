package dk.sagsgang.query.screens.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.query.screens.shell.Wording;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldWordsTest {
    private final Set<Class<?>> seen = new HashSet<>();
    private final Set<String> fields = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    @ParameterizedTest
    @ValueSource(strings = {"da", "en"})
    void every_field_and_code_of_every_event_has_words(String language) {
        Wording show = in(language);
        EventTypes.all().stream().map(EventType::payload).forEach(this::gather);
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(fields)
                .allSatisfy(
                        field -> assertThat(show.words("fact.field." + field)).isNotBlank());
        assertThat(codes)
                .allSatisfy(code -> assertThat(show.words("fact.code." + code)).isNotBlank());
    }

    @Test
    void a_date_is_one_only_where_a_date_stands() {
        JsonNode payload = EventJson.trees().readTree("""
                {"title":"2023-03","expires":"2023-03","by":"P1Y","price":{"amount":{"oere":16000000,"currency":"DKK"},"per":"YEAR"},
                 "points":["at a","at b"],"routedTo":[],"provisional":true,"kind":"{0}","unheardOf":7}""");
        assertThat(new FieldWords(in("da")).fields(payload))
                .extracting(it -> it.name() + " = " + it.value())
                .containsExactly(
                        "Titel = 2023-03",
                        "Udløber = marts 2023",
                        "Med = 1 år",
                        "Pris › Beløb = 160.000 kr.",
                        "Pris › For = År",
                        "Punkt 1 = at a",
                        "Punkt 2 = at b",
                        "Behandles i = ingen",
                        "Foreløbig = ja",
                        "Art = {0}",
                        "unheardOf = 7");
    }

    @Test
    void a_change_is_named_by_what_it_is_about() {
        JsonNode cited = EventJson.trees().readTree("{\"decidedOn\":\"2019-10-21\",\"text\":\"FOU [30]. x\"}");
        List<FieldWords.Change> changes = List.of(
                new FieldWords.Change("agreements[boblberg].extensions[2021-11-22].by", null, text("P1Y")),
                new FieldWords.Change(
                        "agendaItems[FOU-2020-10-19#2].decision.points[1#1].outcome", null, text("NOTED")),
                new FieldWords.Change("citedDecisions[" + cited + "]", null, cited),
                new FieldWords.Change("agreements[a].expires", text("2022-02-28"), null));
        assertThat(new FieldWords(in("da")).changes(changes))
                .extracting(it -> it.name() + ": " + it.from() + " → " + it.to())
                .containsExactly(
                        "Aftale boblberg › Forlængelse 22-11-2021 › Med: null → 1 år",
                        "Dagsordenspunkt FOU-2020-10-19, 2 › Beslutning › Punkt 1, 1 › Udfald: null → Taget til"
                                + " efterretning",
                        "Omtalt beslutning: null → Besluttet den: 21-10-2019\nTekst: FOU [30]. x",
                        "Aftale a › Udløber: 28-02-2022 → null");
    }

    private static JsonNode text(String value) {
        return EventJson.trees().getNodeFactory().stringNode(value);
    }

    private void gather(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::gather);
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("dk.sagsgang") && seen.add(plain)) {
            gatherAll(plain);
        }
    }

    private void gatherAll(Class<?> type) {
        if (type.isEnum()) {
            Arrays.stream(type.getEnumConstants()).map(Object::toString).forEach(codes::add);
        } else if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(this::gather);
        } else if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                fields.add(component.getName());
                gather(component.getGenericType());
            }
        }
    }

    private static Wording in(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/facts", "messages/frame");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return new Wording(Locale.forLanguageTag(language), messages);
    }
}

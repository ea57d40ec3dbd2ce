package dk.sagsgang.events.stored;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.values.Source;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Turns events into their stored bytes, once, and back. UTF-8 JSON, fields in the order of the record, absent where
 * null, days and periods in ISO 8601, decimals in plain notation. Reading refuses what writing would not have written
 * (an unknown or doubled field, a required one that is missing, null in a list, a number where text belongs), so that no
 * fact is dropped or half read unseen.
 */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, EventJson::onlyFromText)
            .annotationIntrospector(new RequiredFields())
            .addModule(new SimpleModule()
                    .addDeserializer(LocalDate.class, new IsoText<>(LocalDate.class, LocalDate::parse))
                    .addDeserializer(LocalTime.class, new IsoText<>(LocalTime.class, LocalTime::parse))
                    .addDeserializer(Period.class, new IsoText<>(Period.class, Period::parse)))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** The same with every figure read to the last digit it was written with, which a tree otherwise rounds. */
    private static final JsonMapper TREES = MAPPER.rebuild()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private EventJson() {}

    /** The mapper itself, for those who speak the same JSON at another door. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The mapper for those who read the same JSON into trees, every figure to the last digit it was written with. */
    public static JsonMapper trees() {
        return TREES;
    }

    public static byte[] write(DomainEvent event) {
        return MAPPER.writeValueAsBytes(event);
    }

    public static byte[] write(Source source) {
        return MAPPER.writeValueAsBytes(source);
    }

    /** Reads a stored source reference; throws {@link UnknownEvent} where its form is not known. */
    public static Source readSource(byte[] bytes) {
        return read("source reference", Source.class, bytes);
    }

    /**
     * Reads the payload of a stored event, in whichever of its revisions it was written: everybody who reads events does
     * it here, so that a former form is brought to the current one in one place. Throws {@link UnknownEvent} where name,
     * revision or form is not known.
     */
    public static DomainEvent read(String type, int revision, byte[] payload) {
        EventType known = EventTypes.named(type);
        return revision == known.revision()
                ? read(type, known.payload(), payload)
                : upcast(known, revision, () -> TREES.readTree(payload));
    }

    /** Reads a payload that is a part of a larger document, as {@link #read(String, int, byte[])} does. */
    public static DomainEvent read(String type, int revision, JsonNode payload) {
        return upcast(EventTypes.named(type), revision, () -> payload);
    }

    private static DomainEvent upcast(EventType type, int revision, Supplier<JsonNode> stored) {
        type.requireKnown(revision);
        return understood(type.name(), () -> {
            if (stored.get() instanceof ObjectNode fields) {
                return TREES.treeToValue(type.current(revision, fields), type.payload());
            }
            throw new UnknownEvent("A stored " + type.name() + " is no object.");
        });
    }

    private static <T> T read(String name, Class<T> form, byte[] bytes) {
        return understood(name, () -> MAPPER.readValue(bytes, form));
    }

    private static <T> T understood(String name, Supplier<@Nullable T> reading) {
        try {
            @Nullable T read = reading.get();
            if (read == null) {
                throw new UnknownEvent("A stored " + name + " is null.");
            }
            return read;
        } catch (JacksonException e) {
            throw new UnknownEvent(
                    "A stored " + name + " has a form that is not known here, at " + e.getPathReference() + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static void onlyFromText(MutableCoercionConfig coercion) {
        Stream.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                .forEach(shape -> coercion.setCoercion(shape, CoercionAction.Fail));
    }
}

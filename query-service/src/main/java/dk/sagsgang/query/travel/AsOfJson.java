package dk.sagsgang.query.travel;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sagsgang.query.views.AnswerJson;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of the moment it is told from: the position, the instant and the days that were asked for, how many
 * events were left out because they were recorded or stated later or annulled by then, the versions of those that held
 * later, and what is uncertain about the day.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AsOfJson(
        long position,
        @Nullable Instant recordedBy,
        @Nullable LocalDate statedBy,
        @Nullable LocalDate validOn,
        LeftOut leftOut,
        List<Uncertain> uncertain) {

    record LeftOut(int recordedLater, int statedLater, int annulled, List<Long> heldLater) {}

    static AsOfJson of(Past past, Moment moment, @Nullable Instant recordedBy) {
        return new AsOfJson(
                moment.position(),
                recordedBy,
                moment.statedBy(),
                moment.validOn(),
                new LeftOut(past.recordedLater(), past.statedLater(), past.annulled(), past.heldLater()),
                past.uncertain());
    }

    /** What a list says of its moment; what is left out of each line's stream is told where that is asked for itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfList(
            long position,
            @Nullable Instant recordedBy,
            @Nullable LocalDate statedBy,
            @Nullable LocalDate validOn) {

        static OfList of(Moment moment, @Nullable Instant recordedBy) {
            return new OfList(moment.position(), recordedBy, moment.statedBy(), moment.validOn());
        }
    }

    /** The answer, which is a JSON object, with one more field. */
    static byte[] with(Object asOf, byte[] answer) {
        ByteArrayOutputStream json = new ByteArrayOutputStream(answer.length + 256);
        json.write(answer, 0, answer.length - 1);
        json.writeBytes(",\"asOf\":".getBytes(StandardCharsets.US_ASCII));
        json.writeBytes(AnswerJson.write(asOf));
        json.write('}');
        return json.toByteArray();
    }
}

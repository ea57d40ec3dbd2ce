package dk.sagsgang.events.values;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Names one meeting within its authority: by custom the committee's code and the day it was first scheduled for
 * ({@code FOU-2020-10-19}), which it keeps when it is rescheduled. 1 to 80 letters, digits and hyphens.
 */
public record MeetingId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,79}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeetingId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("A meeting is named by 1 to 80 letters, digits and hyphens.");
        }
    }

    /** The customary name of a committee's meeting on a day. */
    public static MeetingId of(CommitteeCode committee, LocalDate day) {
        return new MeetingId(committee.value() + "-" + day);
    }

    @Override
    public String toString() {
        return value;
    }
}

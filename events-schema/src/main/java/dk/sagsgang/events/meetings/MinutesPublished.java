package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The minutes are public; the day where it is known (published minutes rarely say their own), the document's digest
 * where its bytes are at hand.
 */
public record MinutesPublished(
        @Nullable LocalDate publishedOn, @Nullable Sha256 digest) implements MeetingEvent {}

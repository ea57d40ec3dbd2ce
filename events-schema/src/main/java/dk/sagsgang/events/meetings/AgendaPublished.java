package dk.sagsgang.events.meetings;

import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The agenda is public, from a day on where it is known; the document's digest where its bytes are at hand. */
public record AgendaPublished(
        @Nullable LocalDate publishedOn, @Nullable Sha256 digest) implements MeetingEvent {}

package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes the agenda public. */
public record PublishAgenda(
        @Nullable LocalDate publishedOn, @Nullable Sha256 document) implements MeetingCommand {}

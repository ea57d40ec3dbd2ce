package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.Sha256;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Makes the minutes public. */
public record PublishMinutes(
        @Nullable LocalDate publishedOn, @Nullable Sha256 document) implements MeetingCommand {}

package dk.sagsgang.command.cases;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Notes something that is due. */
public record ScheduleFollowUp(
        Text what, PartialDate due, @Nullable Person responsible) implements CaseCommand {}

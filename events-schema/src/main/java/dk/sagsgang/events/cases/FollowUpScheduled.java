package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import org.jspecify.annotations.Nullable;

/** Something is due; a case's follow-ups are numbered from 1. */
public record FollowUpScheduled(
        int followUp, Text what, PartialDate due, @Nullable Person responsible) implements CaseEvent {}

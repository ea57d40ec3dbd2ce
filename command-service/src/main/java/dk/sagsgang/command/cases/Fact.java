package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.CaseEvent;
import dk.sagsgang.events.values.EventId;
import java.time.LocalDate;

/** One recorded event of a case: its id, its place in the case's stream (from 0), the day it was stated, and itself. */
public record Fact(EventId id, long version, LocalDate statedOn, CaseEvent event) {}

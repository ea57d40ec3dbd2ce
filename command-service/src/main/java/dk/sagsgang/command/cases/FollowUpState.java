package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.FollowUpScheduled;

/** A follow-up and whether it was completed. */
public record FollowUpState(FollowUpScheduled scheduled, boolean completed) {}

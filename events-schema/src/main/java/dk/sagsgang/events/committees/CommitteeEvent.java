package dk.sagsgang.events.committees;

import dk.sagsgang.events.DomainEvent;

/**
 * A fact in the life of one committee (udvalg). MeetingConvened and MeetingCalledOff repeat what a meeting recorded in
 * the same commit, so that dissolving the committee and calling a meeting cannot pass each other unseen.
 */
public sealed interface CommitteeEvent extends DomainEvent
        permits CommitteeEstablished, MeetingConvened, MeetingCalledOff, CommitteeDissolved {}

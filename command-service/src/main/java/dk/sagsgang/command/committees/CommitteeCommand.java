package dk.sagsgang.command.committees;

/** What may be asked of one committee. */
public sealed interface CommitteeCommand
        permits EstablishCommittee, ConveneMeeting, CallOffMeeting, DissolveCommittee {}

package dk.sagsgang.command.ledger;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.Sha256;

/**
 * What a command came to when it was first given, read from the ledger itself: the digest of that request, the stream it
 * was about, the version of that stream's last event in the commit, and the commit's last position.
 */
public record Answered(Sha256 requestDigest, StreamId subject, long version, long position) {}

package dk.sagsgang.standalone.arguments;

import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseNumber;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing asked for at the command line. */
public sealed interface Invocation {

    /** Start everything. Without a data directory the usual one is meant; port 0 is any free port. */
    record Up(@Nullable Path data, int port, boolean sample) implements Invocation {}

    /** Read one document and print what was understood. */
    record ReadMinutes(Path file) implements Invocation {}

    /** Import documents in the order given, to be reviewed first if asked. Without an authority, the documents tell. */
    record ImportMinutes(List<Path> files, @Nullable AuthorityId authority, boolean dryRun, boolean review, URI server)
            implements Invocation {

        public ImportMinutes {
            files = List.copyOf(files);
        }
    }

    /** Tell the course of one case, as it was known at a moment. Without an authority, all are asked. */
    record TellCase(CaseNumber number, @Nullable AuthorityId authority, Moment moment, URI server)
            implements Invocation {}

    /** From where a case is looked at; null where nothing limits that time, and all of it null for the present. */
    record Moment(
            @Nullable String recordedBy,
            @Nullable LocalDate statedBy,
            @Nullable LocalDate validOn) {

        /** All that is known. */
        public static final Moment PRESENT = new Moment(null, null, null);
    }

    /** Fetch the bundle of one authority's log into a file that is not there yet. */
    record ExportAudit(AuthorityId authority, Path out, URI server) implements Invocation {}

    /** Verify a bundle with the checkpoints kept from before and, if any are given, the keys that alone are trusted. */
    record VerifyAudit(Path file, List<Path> checkpoints, List<VerifierKey> keys) implements Invocation {

        public VerifyAudit {
            checkpoints = List.copyOf(checkpoints);
            keys = List.copyOf(keys);
        }
    }

    /** Rebuild a view and tell how it goes; the word says when the new generation becomes live by itself. */
    record RebuildView(String view, String switchWhen, URI server) implements Invocation {}

    /** Tell of the views and their generations, or do something with one of them: switch, cancel or drop. */
    record Views(
            @Nullable String act,
            @Nullable String view,
            @Nullable Long generation,
            URI server) implements Invocation {}

    /** Say how the command line is used. */
    record Help(Usage about) implements Invocation {}

    /** Say which version this is. */
    record Version() implements Invocation {}
}

package dk.sagsgang.command.imports;

import dk.sagsgang.command.ledger.TextStore;
import dk.sagsgang.command.minutes.PrintedLine;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.Sha256;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The texts of imported documents, outside of the ledger: the reading names a text by its digest, so that whoever is shown
 * the text sees what was read, and the text may be erased while every proof stays valid.
 */
final class ImportTexts {

    private final TextStore store;

    ImportTexts(TextStore store) {
        this.store = store;
    }

    /** A text that is ready to be kept; the digest is null where it is too large for that, and nobody changes the octets. */
    @SuppressWarnings("ArrayRecordComponent")
    record Prepared(@Nullable Sha256 digest, byte[] deflated) {

        static Prepared of(List<PrintedLine> lines) {
            byte[] written = LinesText.written(lines);
            byte[] deflated = LinesText.deflated(written);
            return new Prepared(deflated.length > TextStore.LARGEST ? null : Sha256.of(written), deflated);
        }
    }

    /** Says whether it was not kept before. */
    boolean keep(AuthorityId authority, Prepared text) {
        Sha256 digest = text.digest();
        return digest != null && store.keep(authority, digest, text.deflated());
    }

    void forget(AuthorityId authority, Prepared text) {
        Sha256 digest = text.digest();
        if (digest != null) {
            store.forget(authority, digest);
        }
    }

    Optional<List<PrintedLine>> find(AuthorityId authority, @Nullable Sha256 digest) {
        return digest == null
                ? Optional.empty()
                : store.find(authority, digest).map(deflated -> LinesText.read(deflated, digest));
    }
}

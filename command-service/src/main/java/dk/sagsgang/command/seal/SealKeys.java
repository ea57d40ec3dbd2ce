package dk.sagsgang.command.seal;

import dk.sagsgang.events.proofs.Checkpoint;
import dk.sagsgang.events.proofs.LogKeys;
import dk.sagsgang.events.proofs.NoteSigner;
import dk.sagsgang.events.proofs.SignedNote;
import dk.sagsgang.events.proofs.VerifierKey;
import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The keys that checkpoints are signed with: one that signs, and those that signed before. All processes that seal one
 * ledger have the same. A key that was never made is made once, by whoever is first. Never printed.
 */
public final class SealKeys {

    private static final String FIRST = "0001.pem";
    private static final String NAMES = "[0-9]{4}\\.pem";

    private final LogKey active;
    private final List<LogKey> retired;

    private SealKeys(LogKey active, List<LogKey> retired) {
        this.active = active;
        this.retired = List.copyOf(retired);
    }

    /**
     * The keys in a directory, {@code 0001.pem}, {@code 0002.pem}…: the last one signs, the others are retired. Where
     * there is none the first is made. Throws {@link KeyRefused}.
     */
    public static SealKeys inDirectory(Path directory) {
        KeyFile.createDirectory(directory);
        List<Path> files = named(directory);
        if (files.isEmpty()) {
            KeyFile.create(directory.resolve(FIRST), NoteSigner.generate("key").pkcs8());
            files = named(directory);
        }
        return given(files.getLast(), files.subList(0, files.size() - 1));
    }

    /** A key that was put there by others, such as a mounted secret, and those it follows, oldest first. */
    public static SealKeys given(Path key, List<Path> retired) {
        LogKey active = KeyFile.read(key);
        if (active.signers().isEmpty()) {
            throw new KeyRefused("The key " + key + " is a public one and cannot sign.");
        }
        return new SealKeys(active, retired.stream().map(KeyFile::read).toList());
    }

    /** The public keys of an authority's log. */
    public LogKeys of(AuthorityId authority) {
        String name = Checkpoint.origin(authority);
        return new LogKeys(
                List.of(active.verifiers().apply(name)),
                retired.stream().map(key -> key.verifiers().apply(name)).toList());
    }

    /**
     * Who signs the checkpoint after this one: the active key, and where that has not signed yet also the key that did,
     * so that whoever trusts the former can come to trust the new one.
     */
    List<NoteSigner> signersAfter(AuthorityId authority, SignedNote last) {
        String name = Checkpoint.origin(authority);
        List<NoteSigner> signers = new ArrayList<>();
        if (!signed(last, active.verifiers().apply(name))) {
            retired.reversed().stream()
                    .filter(key -> signed(last, key.verifiers().apply(name)))
                    .flatMap(key -> key.signers().stream())
                    .limit(1)
                    .forEach(signer -> signers.add(signer.apply(name)));
        }
        signers.addAll(signers(authority));
        return signers;
    }

    /** Who signs where nothing was signed before. */
    List<NoteSigner> signers(AuthorityId authority) {
        return active.signers().stream()
                .map(signer -> signer.apply(Checkpoint.origin(authority)))
                .toList();
    }

    private static boolean signed(SignedNote note, VerifierKey key) {
        return note.signatures().stream()
                .anyMatch(it -> key.isNamedBy(it) && key.verifies(note.text(), it.signature()));
    }

    private static List<Path> named(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(NAMES))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new KeyRefused("The directory of keys " + directory + " cannot be read: " + e, e);
        }
    }
}

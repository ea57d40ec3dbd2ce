package dk.sagsgang.command.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;

/**
 * A key as PEM (RFC 7468): a private one as {@code PRIVATE KEY} (PKCS#8), which only its owner may read, or of a key that
 * signs no more only the {@code PUBLIC KEY}. A new file is there whole and on disk, or not at all, and replaces none.
 */
final class KeyFile {

    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int LARGEST_BYTES = 10_000;

    private KeyFile() {}

    /** Makes the file, unless another has made it by now. */
    static void create(Path file, byte[] pkcs8) {
        Path directory = file.toAbsolutePath().getParent();
        String pem = "-----BEGIN " + PRIVATE + "-----\n" + Base64.getEncoder().encodeToString(pkcs8) + "\n-----END "
                + PRIVATE + "-----\n";
        try {
            Path whole = Files.createTempFile(directory, "new-key-", ".tmp", ownerOnly(file, "rw-------"));
            try {
                write(whole, pem);
                // A link, since a move would replace the key of a process that was quicker by a moment.
                Files.createLink(file, whole);
            } catch (FileAlreadyExistsException e) {
                return;
            } finally {
                Files.delete(whole);
            }
            try (FileChannel listing = FileChannel.open(directory, StandardOpenOption.READ)) {
                listing.force(true);
            }
        } catch (IOException | UnsupportedOperationException e) {
            throw new KeyRefused("The key " + file + " cannot be made: " + e, e);
        }
    }

    static void createDirectory(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory.toAbsolutePath(), ownerOnly(directory, "rwx------"));
            }
        } catch (IOException e) {
            throw new KeyRefused("The directory of keys " + directory + " cannot be made: " + e, e);
        }
    }

    static LogKey read(Path file) {
        String pem = text(file);
        try {
            if (pem.contains("BEGIN " + PRIVATE)) {
                requireOwnerOnly(file);
                return LogKey.ofPrivate(octets(pem, PRIVATE));
            }
            PublicKey key =
                    KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(octets(pem, PUBLIC)));
            return LogKey.ofPublic(key);
        } catch (GeneralSecurityException | IllegalArgumentException | IOException e) {
            throw new KeyRefused("The key " + file + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer octets = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (octets.hasRemaining()) {
                channel.write(octets);
            }
            channel.force(true);
        }
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new KeyRefused("The file " + file + " is too large to be a key.");
            }
            return Files.readString(file, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new KeyRefused("The key " + file + " cannot be read: " + e, e);
        }
    }

    private static byte[] octets(String pem, String label) {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("it is neither a private nor a public key in PEM");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix == null) {
            return;
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Arrays.asList(PosixFilePermission.values()));
        others.removeAll(PosixFilePermissions.fromString("rwx------"));
        others.retainAll(posix.readAttributes().permissions());
        if (!others.isEmpty()) {
            throw new KeyRefused(
                    "The key " + file + " is open to others (" + others + "); let only its owner read it: chmod 600.");
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path at, String permissions) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

package dk.sagsgang.embedded;

import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Attributes for new files and directories that nobody but their owner may look into, where the file system has them. */
public final class OwnerOnly {
    private OwnerOnly() {}

    public static FileAttribute<?>[] directory(Path at) {
        return permissions(at, "rwx------");
    }

    public static FileAttribute<?>[] file(Path at) {
        return permissions(at, "rw-------");
    }

    private static FileAttribute<?>[] permissions(Path at, String permissions) {
        return at.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}

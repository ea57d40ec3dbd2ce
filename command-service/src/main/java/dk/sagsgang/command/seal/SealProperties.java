package dk.sagsgang.command.seal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of the log are: {@code keys} is a directory in which they are made and found, or else {@code key} is the
 * file of the one that signs, and {@code retiredKeys} are the files of those before it, oldest first.
 */
@ConfigurationProperties("sagsgang.seal")
record SealProperties(
        @Nullable Path keys, @Nullable Path key, @Nullable List<Path> retiredKeys) {

    SealKeys read() {
        if (key != null) {
            return SealKeys.given(key, Objects.requireNonNullElse(retiredKeys, List.of()));
        }
        if (keys == null || keys.toString().isEmpty()) {
            throw new KeyRefused("Name a directory for the keys of the log (sagsgang.seal.keys), on a disk that stays,"
                    + " or the file of a key (sagsgang.seal.key).");
        }
        return SealKeys.inDirectory(keys);
    }
}

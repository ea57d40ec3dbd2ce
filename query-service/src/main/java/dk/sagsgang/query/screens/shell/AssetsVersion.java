package dk.sagsgang.query.screens.shell;

import dk.sagsgang.events.values.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Names all styles and scripts together by a digest of their names and content. */
final class AssetsVersion {
    private static final int DIGITS = 16;

    private AssetsVersion() {}

    static String of(String pattern) throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
        Arrays.sort(files, Comparator.comparing(it -> String.valueOf(it.getFilename())));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Resource file : files) {
            if (file.isReadable()) {
                all.writeBytes(String.valueOf(file.getFilename()).getBytes(StandardCharsets.UTF_8));
                all.writeBytes(Sha256.of(file.getContentAsByteArray()).hex().getBytes(StandardCharsets.US_ASCII));
            }
        }
        return Sha256.of(all.toByteArray()).hex().substring(0, DIGITS);
    }
}

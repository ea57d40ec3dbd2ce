package dk.sagsgang.standalone.outages;

import static dk.sagsgang.standalone.outages.Scene.CASES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(120)
class CommandToViewIT {

    private static final int WARM_UP = 100;
    private static final int MEASURED = 200;
    private static final double GENEROUS_MILLIS = 200;

    @Test
    void a_fact_can_be_read_within_moments_of_its_answer(@TempDir Path directory) {
        try (Scene scene = Scene.running(directory)) {
            for (int serial = 1; serial <= WARM_UP; serial++) {
                millisToView(scene, serial);
            }
            double[] millis = new double[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                millis[i] = millisToView(scene, WARM_UP + 1 + i);
            }
            Arrays.sort(millis);
            double median = millis[MEASURED / 2];
            Said.of("Command answered to visible in the view: p50 %.1f ms, p99 %.1f ms, most %.1f ms"
                    .formatted(median, millis[MEASURED * 99 / 100], millis[MEASURED - 1]));
            assertThat(median).isLessThan(GENEROUS_MILLIS);
        }
    }

    private static double millisToView(Scene scene, int serial) {
        String number = "99.00.00-A00-%d-21".formatted(serial);
        long position = scene.opened(number);
        Answer shown = scene.remembering().get(CASES + "/" + number + "?minPosition=" + position);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        return shown.took().toNanos() / 1e6;
    }
}

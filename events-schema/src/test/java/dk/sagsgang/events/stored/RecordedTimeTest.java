package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordedTimeTest {
    private static final long SEED = 20_261_122;

    @Test
    void readsWhatAnInstantIsWrittenAs() {
        Random random = new Random(SEED);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(-2_000_000_000_000L, 9_000_000_000_000L));
            Instant whole = i % 2 == 0 ? instant : Instant.ofEpochSecond(instant.getEpochSecond());

            assertThat(RecordedTime.parse(whole.toString()))
                    .as("seed %d, %s", SEED, whole)
                    .isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-29T00:00:00Z",
                "2020-10-19T14:00:00.1Z",
                "2020-10-19T14:00:00.000001Z",
                "2020-10-19T14:00:00+01:00",
                "+12020-10-19T14:00:00Z"
            })
    void readsAsTheLibraryDoes(String text) {
        assertThat(RecordedTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-02-29T00:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-10-19T24:30:00Z",
                "2020-10-19T14:60:00Z",
                "2020-10-19 14:00:00Z",
                "2020-10-19T14:00:0xZ"
            })
    void refusesWhatTheLibraryRefuses(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instant.parse(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> RecordedTime.parse(text));
    }
}

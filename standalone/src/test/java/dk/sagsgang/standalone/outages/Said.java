package dk.sagsgang.standalone.outages;

import java.time.Duration;

/** What these tests measured, for whoever reads their output. */
final class Said {

    private Said() {}

    static void of(String sentence) {
        System.out.println(sentence);
    }

    static Duration since(long nanos) {
        return Duration.ofMillis((System.nanoTime() - nanos) / 1_000_000);
    }
}

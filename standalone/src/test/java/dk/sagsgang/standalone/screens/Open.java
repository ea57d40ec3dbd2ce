package dk.sagsgang.standalone.screens;

import dk.sagsgang.standalone.up.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** One program with the sample and one browser, opened when the first test asks and shared by all until the JVM ends. */
final class Open {
    private static final Supplier<Open> SAMPLE = once(Open::new);

    private final URI address;
    private final Chromium chromium;

    private Open() {
        try {
            House house = new House();
            Runtime.getRuntime().addShutdownHook(new Thread(house::close, "closing"));
            Path data = Files.createTempDirectory("sagsgang-screens");
            address = house.open(House.Plan.of(data, 0, true));
            chromium = Chromium.at(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Open withTheSample() {
        return SAMPLE.get();
    }

    URI address() {
        return address;
    }

    Chromium chromium() {
        return chromium;
    }

    private static <T> Supplier<T> once(Supplier<T> maker) {
        return new Supplier<>() {
            private @org.jspecify.annotations.Nullable T made;

            @Override
            public synchronized T get() {
                T known = made;
                if (known == null) {
                    known = maker.get();
                    made = known;
                }
                return known;
            }
        };
    }
}

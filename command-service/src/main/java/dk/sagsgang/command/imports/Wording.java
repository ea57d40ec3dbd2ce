package dk.sagsgang.command.imports;

import dk.sagsgang.events.values.Text;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether two texts say the same: spaces and line breaks are the publisher's, not the author's. */
final class Wording {

    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Wording() {}

    static boolean same(@Nullable Text one, @Nullable Text other) {
        return Objects.equals(plain(one), plain(other));
    }

    static boolean same(List<Text> some, List<Text> others) {
        return some.stream()
                .map(Wording::plain)
                .toList()
                .equals(others.stream().map(Wording::plain).toList());
    }

    static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static @Nullable String plain(@Nullable Text text) {
        return text == null ? null : plain(text.value());
    }
}

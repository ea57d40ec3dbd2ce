package dk.sagsgang.query.screens.actions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A command in a list: its form, or the name of what stands in its way. */
record Offer(Form form, @Nullable String obstacle) {

    /** All of them by their groups, those that are not taken now too, so that everybody sees why. */
    static Map<Form.Group, List<Offer>> grouped(
            List<Form> forms, Function<String, ? extends Optional<? extends Enum<?>>> obstacles) {
        return forms.stream()
                .map(it -> new Offer(
                        it, obstacles.apply(it.command()).map(Enum::name).orElse(null)))
                .collect(Collectors.groupingBy(it -> it.form().group(), TreeMap::new, Collectors.toList()));
    }
}

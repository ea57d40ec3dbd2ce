package dk.sagsgang.benchmarks.mix;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeasonTest {

    private static final AuthorityId AUTHORITY = new AuthorityId("office");

    private final AtomicLong serials = new AtomicLong();

    @Test
    void two_secretaries_never_touch_the_same_stream() {
        Set<StreamId> one = streams(new Season(AUTHORITY, serials, 6));
        Set<StreamId> other = streams(new Season(AUTHORITY, serials, 7));

        assertThat(one).hasSizeGreaterThan(200).doesNotContainAnyElementsOf(other);
    }

    @Test
    void a_command_in_a_hundred_is_a_mistake() {
        List<Given> commands = commands(new Season(AUTHORITY, serials, 7));

        assertThat(commands).filteredOn(given -> given.refused() != null).hasSizeBetween(5, 40);
    }

    private static Set<StreamId> streams(Season season) {
        return commands(season).stream().map(Given::stream).collect(Collectors.toSet());
    }

    private static List<Given> commands(Season season) {
        return Stream.generate(season::next).limit(3_000).toList();
    }
}

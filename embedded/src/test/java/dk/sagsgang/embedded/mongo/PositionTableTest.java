package dk.sagsgang.embedded.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PositionTableTest {
    private static final int KEYS = 3_000;

    private final PositionTable table = new PositionTable();
    private final Map<Integer, Integer> positionOf = new HashMap<>();
    private final Map<Integer, Integer> keyAt = new HashMap<>();

    @Test
    void it_finds_what_a_map_finds_also_where_many_keys_have_one_hash() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int step = 0; step < 40_000; step++) {
            int key = random.nextInt(KEYS);
            if (positionOf.containsKey(key) && random.nextInt(3) > 0) {
                int position = table.remove(hash(key), at -> keyAt.getOrDefault(at, -1) == key);
                assertThat(position).as("seed %d, step %d", seed, step).isEqualTo(positionOf.remove(key));
                keyAt.remove(position);
            } else if (!positionOf.containsKey(key)) {
                table.add(hash(key), step);
                positionOf.put(key, step);
                keyAt.put(step, key);
            }
        }
        assertThat(positionOf).isNotEmpty();
        for (int key = 0; key < KEYS; key++) {
            int wanted = key;
            assertThat(table.find(hash(key), at -> keyAt.getOrDefault(at, -1) == wanted))
                    .as("seed %d, key %d", seed, key)
                    .isEqualTo(positionOf.getOrDefault(key, -1));
        }
        assertThat(table.size()).isEqualTo(positionOf.size());
        assertThat(table.positions().boxed()).containsExactlyInAnyOrderElementsOf(positionOf.values());
    }

    /** Seven keys share a hash, and the hashes stand side by side. */
    private static int hash(int key) {
        return key / 7;
    }
}

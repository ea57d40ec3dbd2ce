package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.values.InvalidValue;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TileCoordinateTest {

    private static final long SEED = 20260514;

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 0, 0, 256",
        "tile/0/000.p/1, 0, 0, 1",
        "tile/1/x001/x234/067, 1, 1234067, 256",
        "tile/63/x001/000.p/255, 63, 1000, 255",
        "tile/0/x999/x999/x999/x999/x999/999, 0, 999999999999999999, 256"
    })
    void a_path_is_read_and_written(String path, int level, long index, int width) {
        TileCoordinate tile = new TileCoordinate(level, index, width);
        assertThat(TileCoordinate.parse(path)).isEqualTo(tile);
        assertThat(tile.path()).isEqualTo(path);
    }

    @Test
    void any_tile_comes_back_from_its_path() {
        Random random = new Random(SEED);
        for (int i = 0; i < 1000; i++) {
            TileCoordinate any = new TileCoordinate(
                    random.nextInt(64),
                    random.nextLong(1L << random.nextInt(1, 60)) % 1_000_000_000_000_000_000L,
                    1 + random.nextInt(256));
            assertThat(TileCoordinate.parse(any.path()))
                    .as("seed %d, run %d", SEED, i)
                    .isEqualTo(any);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/x000/001",
                "tile/0/001/x002",
                "tile/0/001/002",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/",
                "tile/0/000/",
                "/tile/0/000",
                "tile/entries/000",
                "tile/0/x001/x000/x000/x000/x000/x000/000",
                "tile/0/000\n"
            })
    void what_is_not_written_so_is_refused(String path) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> TileCoordinate.parse(path));
    }

    @Test
    void a_tree_ends_with_a_partial_tile_on_each_level_that_is_not_full() {
        assertThat(TileCoordinate.partialOf(0)).isEmpty();
        assertThat(paths(256)).containsExactly("tile/1/000.p/1");
        assertThat(paths(257)).containsExactly("tile/0/001.p/1", "tile/1/000.p/1");
        assertThat(paths(70_000)).containsExactly("tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(paths(Long.MAX_VALUE)).hasSize(8).last().isEqualTo("tile/7/000.p/127");
    }

    private static List<String> paths(long size) {
        return TileCoordinate.partialOf(size).stream().map(TileCoordinate::path).toList();
    }
}

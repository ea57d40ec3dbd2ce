package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TreeTest {

    private static final int SIZES = 600;
    private static final long SEED = 6962;
    private static final NaiveTree NAIVE = NaiveTree.random(SIZES, SEED);

    /** The entries and roots that implementations of Certificate Transparency compare each other by. */
    private static final List<String> ENTRIES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void published_entries_give_their_published_roots() {
        Frontier frontier = Frontier.empty();
        assertThat(frontier.head()).isEqualTo(new TreeHead(0, new Sha256(ROOTS.getFirst())));
        for (int i = 0; i < ENTRIES.size(); i++) {
            ByteArrayOutputStream leaf = new ByteArrayOutputStream();
            leaf.write(0);
            leaf.writeBytes(HexFormat.of().parseHex(ENTRIES.get(i)));
            frontier.append(Sha256.of(leaf.toByteArray()).bytes());
            assertThat(frontier.head()).isEqualTo(new TreeHead(i + 1, new Sha256(ROOTS.get(i + 1))));
        }
    }

    @Test
    void the_root_of_every_size_is_that_of_the_definition() {
        Frontier frontier = Frontier.empty();
        TileTree all = NAIVE.tileTree(SIZES);
        for (int size = 0; size <= SIZES; size++) {
            TreeHead head = new TreeHead(size, NAIVE.root(size));
            assertThat(frontier.head()).isEqualTo(head);
            assertThat(all.head(size)).isEqualTo(head);
            assertThat(NAIVE.tileTree(size).head()).isEqualTo(head);
            if (size < SIZES) {
                frontier.append(NAIVE.leaves().get(size).bytes());
            }
        }
    }

    @Test
    void a_frontier_rebuilt_from_tiles_goes_on_as_if_it_had_never_stopped() {
        Map<String, byte[]> whole = NAIVE.tiles(SIZES);
        for (int size = 0; size < SIZES; size++) {
            Map<String, byte[]> tiles = NAIVE.tiles(size);
            Frontier frontier = Frontier.at(size, at -> tiles.getOrDefault(at.path(), new byte[0]));
            assertThat(frontier.head().root()).isEqualTo(NAIVE.root(size));
            assertThat(frontier.partialTiles())
                    .usingRecursiveComparison()
                    .isEqualTo(NAIVE.frontier(size).partialTiles());
            if (size % 37 > 0 && size % TileCoordinate.FULL > 1) {
                continue;
            }
            for (Sha256 leaf : NAIVE.leaves().subList(size, SIZES)) {
                frontier.append(leaf.bytes())
                        .forEach(tile -> assertThat(tile.hashes())
                                .isEqualTo(whole.get(tile.at().path())));
            }
            assertThat(frontier.head().root()).as("from %d", size).isEqualTo(NAIVE.root(SIZES));
        }
    }

    @Test
    void a_full_tile_serves_where_a_narrower_one_is_asked_for() {
        Map<String, byte[]> whole = NAIVE.tiles(512);
        TileReader fuller = at -> whole.getOrDefault(
                new TileCoordinate(at.level(), at.index(), at.level() == 0 ? 256 : 2).path(), new byte[0]);
        for (int size : List.of(1, 255, 257, 300, 511)) {
            assertThat(new TileTree(size, fuller).head().root()).isEqualTo(NAIVE.root(size));
            assertThat(Frontier.at(size, fuller).head().root()).isEqualTo(NAIVE.root(size));
        }
    }

    @Test
    void the_tiles_of_a_tree_are_those_of_the_format() {
        NaiveTree large = NaiveTree.random(70_000, SEED);
        Map<String, byte[]> tiles = large.tiles(70_000);
        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles)
                .containsKeys(
                        "tile/0/000",
                        "tile/0/272",
                        "tile/0/273.p/112",
                        "tile/1/000",
                        "tile/1/001.p/17",
                        "tile/2/000.p/1");
        assertThat(Sha256.holding(tiles.getOrDefault("tile/2/000.p/1", new byte[0])))
                .isEqualTo(large.root(65_536));
        assertThat(large.tiles(256)).containsOnlyKeys("tile/0/000", "tile/1/000.p/1");
        assertThat(large.tiles(0)).isEmpty();
        assertThat(large.tileTree(70_000).head().root()).isEqualTo(large.root(70_000));
    }

    @Test
    void what_is_no_leaf_hash_and_no_tile_is_refused() {
        Frontier frontier = Frontier.empty();
        Stream.of(0, 31, 33)
                .forEach(octets -> assertThatExceptionOfType(InvalidValue.class)
                        .isThrownBy(() -> frontier.append(new byte[octets])));
        assertThat(frontier.size()).isZero();
        Stream.of(0, 31, 64, 97)
                .forEach(octets -> assertThatExceptionOfType(InvalidValue.class)
                        .isThrownBy(() -> new TileTree(3, at -> new byte[octets]).head()));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new TileTree(3, at -> new byte[96]).head(4));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Tile(new TileCoordinate(0, 0, 2), new byte[32]));
    }
}

package dk.sagsgang.events.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProofTest {

    private static final int SIZES = 600;
    private static final int SIZES_TO_DAMAGE = 24;
    private static final NaiveTree NAIVE = NaiveTree.random(SIZES, 9162);
    private static final TileTree TREE = NAIVE.tileTree(SIZES);

    @Test
    void every_leaf_of_every_tree_is_proven_as_the_definition_says() {
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.inclusion(index, size);
                if (!proof.path().equals(NAIVE.inclusion(index, 0, size))
                        || !proof.proves(NAIVE.leaves().get(index), NAIVE.root(size))) {
                    assertThat(proof).as("leaf %d of %d", index, size).isNull();
                }
            }
        }
    }

    @Test
    void every_tree_is_proven_to_begin_with_every_earlier_one_as_the_definition_says() {
        for (int to = 0; to <= SIZES; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = TREE.consistency(from, to);
                List<Sha256> path = from == 0 ? List.of() : NAIVE.consistency(from, 0, to, true);
                if (!proof.path().equals(path) || !proof.proves(NAIVE.root(from), NAIVE.root(to))) {
                    assertThat(proof).as("%d in %d", from, to).isNull();
                }
            }
        }
    }

    @Test
    void a_bit_changed_in_leaf_root_or_path_proves_no_leaf() {
        for (int size = 1; size <= SIZES_TO_DAMAGE; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.inclusion(index, size);
                Sha256 leaf = NAIVE.leaves().get(index);
                Sha256 root = NAIVE.root(size);
                long place = index;
                long leaves = size;
                assertNone(damaged(leaf), it -> proof.proves(it, root));
                assertNone(damaged(root), it -> proof.proves(leaf, it));
                assertNone(damaged(proof.path()), it -> new InclusionProof(place, leaves, it).proves(leaf, root));
            }
        }
    }

    @Test
    void a_bit_changed_in_either_root_or_the_path_proves_no_earlier_tree() {
        for (int to = 1; to <= SIZES_TO_DAMAGE; to++) {
            for (int from = 0; from <= to; from++) {
                ConsistencyProof proof = TREE.consistency(from, to);
                Sha256 earlier = NAIVE.root(from);
                Sha256 later = NAIVE.root(to);
                assertNone(damaged(earlier), it -> proof.proves(it, later));
                // Of an empty tree there is nothing to say, whatever the later one is.
                if (from > 0) {
                    assertNone(damaged(later), it -> proof.proves(earlier, it));
                }
                assertNone(
                        damaged(proof.path()),
                        it -> new ConsistencyProof(proof.from(), proof.to(), it).proves(earlier, later));
            }
        }
    }

    @Test
    void another_place_or_size_proves_no_leaf() {
        for (int size = 2; size <= SIZES_TO_DAMAGE; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.inclusion(index, size);
                Sha256 leaf = NAIVE.leaves().get(index);
                Sha256 root = NAIVE.root(size);
                long place = index;
                assertNone(
                        IntStream.range(0, size).filter(it -> it != place).boxed(),
                        it -> new InclusionProof(it, proof.size(), proof.path()).proves(leaf, root));
                assertThat(proof.proves(leaf, NAIVE.root(size + 1))).isFalse();
            }
        }
    }

    @Test
    void places_that_a_tree_does_not_have_are_refused() {
        Stream.<Runnable>of(
                        () -> TREE.inclusion(-1, 3),
                        () -> TREE.inclusion(3, 3),
                        () -> TREE.inclusion(0, 0),
                        () -> TREE.inclusion(0, SIZES + 1),
                        () -> TREE.consistency(4, 3),
                        () -> TREE.consistency(-1, 3),
                        () -> TREE.consistency(3, SIZES + 1),
                        () -> new InclusionProof(3, 3, List.of()),
                        () -> new ConsistencyProof(4, 3, List.of()))
                .forEach(asked -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(asked::run));
    }

    private static <T> void assertNone(Stream<T> damaged, Predicate<T> proves) {
        assertThat(damaged.filter(proves)).isEmpty();
    }

    private static Stream<Sha256> damaged(Sha256 hash) {
        return IntStream.range(0, 256).mapToObj(bit -> {
            byte[] octets = hash.bytes();
            octets[bit / 8] ^= (byte) (1 << bit % 8);
            return Sha256.holding(octets);
        });
    }

    /** Every path that differs in one bit, lacks its first or last hash, or has one more. */
    private static Stream<List<Sha256>> damaged(List<Sha256> path) {
        Stream<List<Sha256>> flipped = IntStream.range(0, path.size())
                .boxed()
                .flatMap(i -> damaged(path.get(i)).map(hash -> {
                    List<Sha256> other = new ArrayList<>(path);
                    other.set(i, hash);
                    return other;
                }));
        List<Sha256> longer = new ArrayList<>(path);
        longer.add(NAIVE.leaves().getFirst());
        Stream<List<Sha256>> cut = path.isEmpty()
                ? Stream.of()
                : Stream.of(path.subList(1, path.size()), path.subList(0, path.size() - 1));
        return Stream.concat(Stream.concat(flipped, cut), Stream.of(longer));
    }
}

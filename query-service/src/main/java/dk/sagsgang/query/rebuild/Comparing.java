package dk.sagsgang.query.rebuild;

import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileTree;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.Part;
import dk.sagsgang.query.store.Quarantine;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.store.Stores;
import dk.sagsgang.query.store.Task.Comparison;
import dk.sagsgang.query.store.Task.Difference;
import dk.sagsgang.query.store.TileStore;
import dk.sagsgang.query.store.TileStore.Edge;
import dk.sagsgang.query.views.AnswerJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Compares a filled generation with the live one, each document at a position at which both tell the same events: a live
 * document that was written after the filled generation's place is left for later, until the filled one has followed.
 * Holds the names of one authority's streams of one kind, and the documents of a page.
 */
final class Comparing {
    private static final int PAGE = 200;
    private static final int SHOWN = 20;
    private static final int ROUNDS = 25;

    private final Stores live;
    private final Stores filled;
    private final Following following;
    private final Runnable eachPage;
    private final Digest liveDigest = new Digest();
    private final Digest filledDigest = new Digest();
    private final List<Difference> some = new ArrayList<>();
    private long compared;
    private long differing;
    private long unsettled;

    /** What is run before each page may throw, and so end the comparison. */
    Comparing(Stores live, Stores filled, Following following, Runnable eachPage) {
        this.live = live;
        this.filled = filled;
        this.following = following;
        this.eachPage = eachPage;
    }

    /** Brings the filled generation of an authority to where the live one is. */
    @FunctionalInterface
    interface Following {

        /** Returns the position to which it tells everything now. */
        long follow(AuthorityId authority);
    }

    /** What was found, added to what was found before of what was compared while it was filled. */
    Comparison found(@Nullable Comparison before) {
        List<Difference> all = new ArrayList<>(before == null ? List.of() : before.some());
        all.addAll(some);
        return new Comparison(
                compared + (before == null ? 0 : before.compared()),
                differing + (before == null ? 0 : before.differing()),
                all.subList(0, Math.min(SHOWN, all.size())),
                unsettled,
                liveDigest.hex(),
                filledDigest.hex());
    }

    /** A comparison of events under their names, added to one of others. */
    static Comparison events(@Nullable Comparison before, long compared, Collection<String> names) {
        List<Difference> all = new ArrayList<>(before == null ? List.of() : before.some());
        names.forEach(name -> {
            if (all.size() < SHOWN) {
                all.add(new Difference(Part.HISTORY.written(), name, "is not stored so in the live history"));
            }
        });
        return new Comparison(
                compared + (before == null ? 0 : before.compared()),
                names.size() + (before == null ? 0 : before.differing()),
                all,
                0,
                "",
                "");
    }

    /** Compares all views of one kind. */
    void views(StreamId.Kind kind, AuthorityId authority) {
        Part part = Part.of(kind).orElseThrow();
        Set<String> open = new TreeSet<>(filled.views().names(kind, authority));
        open.addAll(live.views().names(kind, authority));
        for (int round = 0; !open.isEmpty() && round < ROUNDS; round++) {
            long at = following.follow(authority);
            List<String> names = List.copyOf(open);
            for (int from = 0; from < names.size(); from += PAGE) {
                eachPage.run();
                page(part, kind, names.subList(from, Math.min(names.size(), from + PAGE)), at, open);
            }
        }
        unsettled += open.size();
    }

    /** Compares the two trees, as large as the filled one is. */
    void log(AuthorityId authority) {
        following.follow(authority);
        long size = filled.tiles().edge(authority).map(Edge::size).orElse(0L);
        if (size == 0) {
            return;
        }
        compared++;
        byte[] name = (authority + "/log").getBytes(StandardCharsets.UTF_8);
        byte[] filledRoot = root(filled.tiles(), authority, size);
        byte[] liveRoot = root(live.tiles(), authority, size);
        filledDigest.add(name, filledRoot);
        liveDigest.add(name, liveRoot);
        if (!Arrays.equals(filledRoot, liveRoot)) {
            differ(Part.LOG, authority.value(), "has another root over its first " + size + " events");
        }
    }

    private void page(Part part, StreamId.Kind kind, List<String> names, long at, Set<String> open) {
        List<StreamId> streams = names.stream().map(StreamId::parse).toList();
        Map<StreamId, StoredView> there = filled.views().find(kind, streams);
        Map<StreamId, StoredView> now = live.views().find(kind, streams);
        for (StreamId stream : streams) {
            StoredView before = now.get(stream);
            if (before == null || before.writtenAt() <= at) {
                open.remove(stream.toString());
                one(part, stream, before, there.get(stream));
            }
        }
    }

    private void one(Part part, StreamId stream, @Nullable StoredView before, @Nullable StoredView after) {
        compared++;
        if (before != null) {
            liveDigest.add(before);
        }
        if (after != null) {
            filledDigest.add(after);
        }
        String what = difference(before, after);
        if (what != null) {
            differ(part, stream.toString(), what);
        }
    }

    private void differ(Part part, String key, String what) {
        differing++;
        if (some.size() < SHOWN) {
            some.add(new Difference(part.written(), key, what));
        }
    }

    /** What is the matter, in a few words; null where nothing is. */
    static @Nullable String difference(@Nullable StoredView before, @Nullable StoredView after) {
        if (before == null) {
            return after == null ? null : "is not in the live view";
        }
        if (after == null) {
            return "is in the live view only";
        }
        if (before.version() != after.version() || before.position() != after.position()) {
            return "comes to version " + after.version() + " at position " + after.position() + ", live to version "
                    + before.version() + " at position " + before.position();
        }
        String quarantined = reason(after.quarantine());
        if (!Objects.equals(reason(before.quarantine()), quarantined)) {
            return quarantined == null ? "is quarantined no more" : "is quarantined: " + quarantined;
        }
        if (!Arrays.equals(before.answer(), after.answer())) {
            return "answers otherwise in " + String.join(", ", fields(before.answer(), after.answer()));
        }
        return Arrays.equals(before.facts(), after.facts()) ? null : "rests upon other facts";
    }

    /** The fields of two answers that are not the same. */
    private static Set<String> fields(byte[] before, byte[] after) {
        JsonNode one = AnswerJson.read(before);
        JsonNode other = AnswerJson.read(after);
        Set<String> names = new TreeSet<>(one.propertyNames());
        names.addAll(other.propertyNames());
        names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
        return names.isEmpty() ? Set.of("the order of its fields") : names;
    }

    private static @Nullable String reason(@Nullable Quarantine quarantine) {
        return quarantine == null ? null : quarantine.reason();
    }

    private static byte[] root(TileStore tiles, AuthorityId authority, long size) {
        List<Tile> partial = tiles.edge(authority).map(Edge::partial).orElse(List.of());
        return new TileTree(
                        size,
                        wanted -> partial.stream()
                                .filter(it -> it.at().level() == wanted.level()
                                        && it.at().index() == wanted.index())
                                .map(Tile::hashes)
                                .findFirst()
                                .or(() -> tiles.full(authority, wanted.level(), wanted.index()))
                                .map(hashes -> Arrays.copyOf(hashes, Math.min(hashes.length, wanted.width() * 32)))
                                .orElse(new byte[0]))
                .head()
                .root()
                .bytes();
    }
}

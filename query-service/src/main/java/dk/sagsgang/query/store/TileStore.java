package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.values.AuthorityId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The tree of each authority's log as this side makes it from the events: a document for each full tile, which never
 * changes, and one for the right edge, which gives way only to a larger one. The edge is written after the full tiles it
 * stands upon, so whoever finds it finds the tree. Every method throws {@link ViewStoreAway} while the store is away.
 */
public class TileStore {
    private final MongoDatabase database;
    private final Supplier<Generations> generations;

    TileStore(MongoDatabase database) {
        this(database, () -> Generations.FIRST);
    }

    TileStore(MongoDatabase database, Supplier<Generations> generations) {
        this.database = database;
        this.generations = generations;
    }

    /** How many leaves a tree has, and the last tile of each level that is not full. */
    public record Edge(long size, List<Tile> partial) {
        public Edge {
            partial = List.copyOf(partial);
        }
    }

    public void save(AuthorityId authority, List<Tile> filled, Edge edge) {
        ViewStoreAway.unlessAway(() -> {
            WrittenOnce.insert(
                    full(),
                    filled.stream().map(tile -> document(authority, tile)).toList());
            replace(authority, edge);
        });
    }

    /** The edge of an authority's tree, empty where none was begun. */
    public Optional<Edge> edge(AuthorityId authority) {
        Document document = ViewStoreAway.unlessAway(
                () -> edges().find(eq("_id", authority.value())).first());
        return Optional.ofNullable(document)
                .map(it -> new Edge(
                        it.getLong("size"),
                        it.getList("tiles", Document.class).stream()
                                .map(TileStore::tile)
                                .toList()));
    }

    /** The hashes of a full tile, empty where there is none. */
    public Optional<byte[]> full(AuthorityId authority, int level, long index) {
        Document document = ViewStoreAway.unlessAway(
                () -> full().find(eq("_id", name(authority, level, index))).first());
        return Optional.ofNullable(document)
                .map(it -> it.get("hashes", Binary.class).getData());
    }

    private MongoCollection<Document> full() {
        return database.getCollection(generations.get().collection(Part.LOG, "tiles"));
    }

    private MongoCollection<Document> edges() {
        return database.getCollection(generations.get().collection(Part.LOG, "edges"));
    }

    private void replace(AuthorityId authority, Edge edge) {
        Document document = new Document("_id", authority.value())
                .append("size", edge.size())
                .append(
                        "tiles",
                        edge.partial().stream()
                                .map(tile -> new Document("level", tile.at().level())
                                        .append("index", tile.at().index())
                                        .append("hashes", new Binary(tile.hashes())))
                                .toList());
        boolean replaced = edges().replaceOne(and(eq("_id", authority.value()), lt("size", edge.size())), document)
                        .getMatchedCount()
                == 1;
        if (!replaced) {
            begin(document);
        }
    }

    private void begin(Document edge) {
        try {
            edges().insertOne(edge);
        } catch (MongoWriteException e) {
            // There is one of this size or a larger one, and that stands.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    private static Document document(AuthorityId authority, Tile tile) {
        return new Document("_id", name(authority, tile.at().level(), tile.at().index()))
                .append("hashes", new Binary(tile.hashes()));
    }

    private static Tile tile(Document document) {
        byte[] hashes = document.get("hashes", Binary.class).getData();
        int width = hashes.length / 32;
        return new Tile(new TileCoordinate(document.getInteger("level"), document.getLong("index"), width), hashes);
    }

    private static String name(AuthorityId authority, int level, long index) {
        return authority + "/" + level + "/" + index;
    }
}

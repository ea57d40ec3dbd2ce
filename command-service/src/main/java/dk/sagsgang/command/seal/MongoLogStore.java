package dk.sagsgang.command.seal;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import dk.sagsgang.command.ledger.LedgerUnavailable;
import dk.sagsgang.events.proofs.Tile;
import dk.sagsgang.events.proofs.TileCoordinate;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * The two collections of one authority: {@code tiles.<authority>} with {@code {_id: path, h: hashes}} and
 * {@code checkpoints.<authority>} with {@code {_id: size, note, at}}. Everything is asked by {@code _id}, in pages,
 * because that is what an embedded server can answer without a scan; {@link #last} and {@link #sizesAfter} scan there and
 * are asked once for each start or export. Reads see only what a majority holds.
 */
final class MongoLogStore implements LogStore {

    private static final int PAGE = 100;

    private final MongoCollection<BsonDocument> tiles;
    private final MongoCollection<BsonDocument> checkpoints;

    MongoLogStore(MongoDatabase database, AuthorityId authority) {
        tiles = collection(database, "tiles." + authority);
        checkpoints = collection(database, "checkpoints." + authority);
    }

    @Override
    public Optional<StoredCheckpoint> last() {
        return asking(() -> Optional.ofNullable(checkpoints
                        .find()
                        .sort(Sorts.descending("_id"))
                        .limit(1)
                        .first())
                .map(MongoLogStore::checkpoint));
    }

    @Override
    public void keep(List<Tile> full) {
        for (int from = 0; from < full.size(); from += PAGE) {
            List<Tile> page = full.subList(from, Math.min(from + PAGE, full.size()));
            asking(() -> keepPage(page));
        }
    }

    @Override
    public StoredCheckpoint keep(StoredCheckpoint checkpoint) {
        return asking(() -> {
            try {
                checkpoints.insertOne(new BsonDocument("_id", new BsonInt64(checkpoint.size()))
                        .append("note", new BsonString(checkpoint.note()))
                        .append("at", new BsonDateTime(System.currentTimeMillis())));
                return checkpoint;
            } catch (MongoWriteException e) {
                // Whether it is one of its size that is in the way is seen by looking.
                return checkpoints(List.of(checkpoint.size())).stream()
                        .findFirst()
                        .orElseThrow(() -> e);
            }
        });
    }

    @Override
    public Map<TileCoordinate, byte[]> tiles(List<TileCoordinate> wanted) {
        Map<TileCoordinate, byte[]> found = new HashMap<>();
        for (int from = 0; from < wanted.size(); from += PAGE) {
            List<BsonString> paths = wanted.subList(from, Math.min(from + PAGE, wanted.size())).stream()
                    .map(tile -> new BsonString(tile.path()))
                    .toList();
            for (BsonDocument tile : found(tiles, paths)) {
                found.put(
                        TileCoordinate.parse(tile.getString("_id").getValue()),
                        tile.getBinary("h").getData());
            }
        }
        return found;
    }

    @Override
    public void sizesAfter(long size, LongConsumer each) {
        asking(() -> {
            checkpoints
                    .find(Filters.gt("_id", size))
                    .projection(Projections.include("_id"))
                    .sort(Sorts.ascending("_id"))
                    .forEach(found -> each.accept(found.getInt64("_id").getValue()));
            return true;
        });
    }

    @Override
    public List<StoredCheckpoint> checkpoints(List<Long> sizes) {
        List<StoredCheckpoint> all = new ArrayList<>();
        for (int from = 0; from < sizes.size(); from += PAGE) {
            List<BsonInt64> ids = sizes.subList(from, Math.min(from + PAGE, sizes.size())).stream()
                    .map(BsonInt64::new)
                    .toList();
            found(checkpoints, ids).forEach(found -> all.add(checkpoint(found)));
        }
        all.sort(Comparator.comparingLong(StoredCheckpoint::size));
        return all;
    }

    /** A repeated tile is refused by the store, whatever the error says; so what stands there is compared. */
    private boolean keepPage(List<Tile> page) {
        List<Tile> missing = page;
        while (!missing.isEmpty()) {
            try {
                tiles.insertMany(
                        missing.stream().map(MongoLogStore::document).toList(), new InsertManyOptions().ordered(false));
                return true;
            } catch (MongoBulkWriteException e) {
                List<Tile> left = notStored(missing);
                if (left.size() == missing.size()) {
                    throw e;
                }
                missing = left;
            }
        }
        return true;
    }

    private List<Tile> notStored(List<Tile> asked) {
        Map<TileCoordinate, byte[]> stored = tiles(asked.stream().map(Tile::at).toList());
        List<Tile> missing = new ArrayList<>();
        for (Tile tile : asked) {
            byte[] stands = stored.get(tile.at());
            if (stands == null) {
                missing.add(tile);
            } else if (!Arrays.equals(stands, tile.hashes())) {
                throw new LogMismatch("The stored tile " + tile.at() + " is not what the ledger gives.");
            }
        }
        return missing;
    }

    private static List<BsonDocument> found(MongoCollection<BsonDocument> collection, List<? extends BsonValue> ids) {
        return asking(() -> collection.find(Filters.in("_id", ids)).into(new ArrayList<>()));
    }

    private static BsonDocument document(Tile tile) {
        return new BsonDocument("_id", new BsonString(tile.at().path())).append("h", new BsonBinary(tile.hashes()));
    }

    private static StoredCheckpoint checkpoint(BsonDocument found) {
        return new StoredCheckpoint(
                found.getInt64("_id").getValue(), found.getString("note").getValue());
    }

    private static MongoCollection<BsonDocument> collection(MongoDatabase database, String name) {
        return database.getCollection(name, BsonDocument.class)
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (MongoException e) {
            throw new LedgerUnavailable("The store of the log did not answer: " + e.getMessage(), e);
        }
    }
}

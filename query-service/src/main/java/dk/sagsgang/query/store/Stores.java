package dk.sagsgang.query.store;

import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;

/** All stores of one choice of generations, for those who write them. */
public record Stores(ViewStore views, HistoryStore histories, TileStore tiles, PlaceStore places) {

    /** The stores of whatever generations these are at the moment they are asked. */
    static Stores of(MongoDatabase database, Supplier<Generations> generations) {
        return new Stores(
                new ViewStore(database, generations),
                new HistoryStore(database, generations),
                new TileStore(database, generations),
                new PlaceStore(database, generations));
    }

    /** These, with a history that is only read, because somebody else writes it. */
    public Stores readingHistory() {
        return new Stores(views, histories.readOnly(), tiles, places);
    }
}

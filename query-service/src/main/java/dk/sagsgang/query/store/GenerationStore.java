package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.stored.EventJson;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;

/**
 * The book of generations, one document that is replaced as a whole and only by who has seen what it replaces; and the
 * collections of generations nobody wants any more. Every method throws {@link ViewStoreAway} while the store is away.
 */
public final class GenerationStore {
    private static final String NAME = "book";

    private static final Pattern NUMBERED = Pattern.compile(ViewStore.GENERATION + "([gc])(\\d{1,18})_(.+)");

    private final MongoDatabase database;
    private final MongoCollection<Document> books;

    GenerationStore(MongoDatabase database) {
        this.database = database;
        this.books = database.getCollection(ViewStore.GENERATION + "generations");
    }

    public Book load() {
        Document document =
                ViewStoreAway.unlessAway(() -> books.find(eq("_id", NAME)).first());
        return document == null ? Book.FIRST : EventJson.mapper().readValue(document.getString("book"), Book.class);
    }

    /** Changes the book, again and again where somebody else changed it meanwhile, and returns it as it is then. */
    public Book change(UnaryOperator<Book> change) {
        while (true) {
            Book before = load();
            Book after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            Book next = after.revised();
            if (ViewStoreAway.unlessAway(() -> replace(before, next))) {
                return next;
            }
        }
    }

    /** The stores of these generations and no others. */
    public Stores stores(Generations generations) {
        return Stores.of(database, () -> generations);
    }

    /** Removes what belongs to generations and choices that this book, just loaded, knows of and has no use for. */
    public void sweep(Book book) {
        ViewStoreAway.unlessAway(() -> {
            for (String name : database.listCollectionNames()) {
                Matcher numbered = NUMBERED.matcher(name);
                if (numbered.matches()
                        && Long.parseLong(numbered.group(2)) <= book.lastNumber()
                        && !isWanted(book, numbered.group(1), Long.parseLong(numbered.group(2)), numbered.group(3))) {
                    database.getCollection(name).drop();
                }
            }
        });
    }

    private static boolean isWanted(Book book, String letter, long number, String collection) {
        if (letter.equals("c")) {
            return book.placesInUse().contains("c" + number + "_");
        }
        Task task = book.task();
        if (collection.equals("places")) {
            return task != null && task.generation() == number;
        }
        boolean ofAPart =
                Arrays.stream(Part.values()).anyMatch(part -> part.collections().contains(collection));
        return book.generation(number).stream()
                .anyMatch(it -> !ofAPart
                        || it.parts().stream()
                                .anyMatch(part -> part.collections().contains(collection)));
    }

    private boolean replace(Book before, Book next) {
        Document document = new Document("_id", NAME)
                .append("revision", next.revision())
                .append("book", EventJson.mapper().writeValueAsString(next));
        if (before.revision() > 0) {
            return books.replaceOne(and(eq("_id", NAME), eq("revision", before.revision())), document)
                            .getMatchedCount()
                    == 1;
        }
        return WrittenOnce.insert(books, document);
    }
}

package dk.sagsgang.query.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.values.AuthorityId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks, each a document that is replaced as a whole and only by who has seen what it replaces. They are no view:
 * nothing could tell them again, so they belong in a database that keeps what it acknowledged. Every method throws
 * {@link ViewStoreAway} while the store is away.
 */
public final class WebhookStore {
    private final MongoCollection<Document> webhooks;

    WebhookStore(MongoDatabase database) {
        this.webhooks = database.getCollection("v1_webhooks");
    }

    public List<Webhook> all() {
        List<Webhook> all = new ArrayList<>();
        ViewStoreAway.unlessAway(() -> webhooks.find().forEach(document -> all.add(webhook(document))));
        return all;
    }

    public Optional<Webhook> find(AuthorityId authority, String name) {
        return ViewStoreAway.unlessAway(() -> Optional.ofNullable(
                        webhooks.find(eq("_id", Webhook.key(authority.value(), name)))
                                .first())
                .map(WebhookStore::webhook));
    }

    /** Stores a webhook that there was none of; false, and nothing happens, where there is one of its name. */
    public boolean insert(Webhook first) {
        return ViewStoreAway.unlessAway(() -> WrittenOnce.insert(webhooks, document(first)));
    }

    /** What follows the one that was seen, as it is stored; null, and nothing happens, where another follows it by now. */
    public @Nullable Webhook replace(Webhook seen, Webhook next) {
        Webhook revised = next.revised();
        boolean replaced = ViewStoreAway.unlessAway(() ->
                webhooks.replaceOne(and(eq("_id", seen.key()), eq("revision", seen.revision())), document(revised))
                                .getMatchedCount()
                        == 1);
        return replaced ? revised : null;
    }

    /** Changes a webhook, again and again where somebody else changed it meanwhile; empty where there is none. */
    public Optional<Webhook> change(AuthorityId authority, String name, UnaryOperator<Webhook> change) {
        while (true) {
            Optional<Webhook> seen = find(authority, name);
            if (seen.isEmpty()) {
                return seen;
            }
            Webhook next = change.apply(seen.get());
            Webhook changed = next.equals(seen.get()) ? next : replace(seen.get(), next);
            if (changed != null) {
                return Optional.of(changed);
            }
        }
    }

    /** Forgets the webhook; false where there was none. */
    public boolean delete(AuthorityId authority, String name) {
        return ViewStoreAway.unlessAway(() -> webhooks.deleteOne(eq("_id", Webhook.key(authority.value(), name)))
                        .getDeletedCount()
                == 1);
    }

    private static Document document(Webhook webhook) {
        return new Document("_id", webhook.key())
                .append("revision", webhook.revision())
                .append("webhook", EventJson.mapper().writeValueAsString(webhook));
    }

    private static Webhook webhook(Document document) {
        return EventJson.mapper().readValue(document.getString("webhook"), Webhook.class);
    }
}

package dk.sagsgang.query.store;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the views are kept, and the webhooks, which must be kept more durably than views. */
@ConfigurationProperties("sagsgang.mongodb")
record StoreProperties(
        @DefaultValue("mongodb://127.0.0.1:27017") String uri,
        @DefaultValue("sagsgang_views") String viewsDatabase,
        @DefaultValue("sagsgang_webhooks") String webhooksDatabase) {}

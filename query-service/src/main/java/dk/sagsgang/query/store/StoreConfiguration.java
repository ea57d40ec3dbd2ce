package dk.sagsgang.query.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to the view store when it is first asked, and gives up soon enough for a caller to be told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreProperties.class)
class StoreConfiguration {
    private static final int CONNECT_WITHIN_MILLIS = 1_500;
    private static final int ANSWER_WITHIN_MILLIS = 20_000;

    @Bean(destroyMethod = "close")
    MongoClient viewStoreClient(StoreProperties properties) {
        return MongoClients.create(MongoClientSettings.builder()
                .applicationName("sagsgang-query")
                .applyConnectionString(new ConnectionString(properties.uri()))
                .applyToClusterSettings(it -> it.serverSelectionTimeout(CONNECT_WITHIN_MILLIS, TimeUnit.MILLISECONDS))
                .applyToServerSettings(it -> it.heartbeatFrequency(500, TimeUnit.MILLISECONDS)
                        .minHeartbeatFrequency(100, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(it -> it.connectTimeout(CONNECT_WITHIN_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(ANSWER_WITHIN_MILLIS, TimeUnit.MILLISECONDS))
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .build());
    }

    @Bean
    MongoDatabase viewDatabase(MongoClient viewStoreClient, StoreProperties properties) {
        return viewStoreClient.getDatabase(properties.viewsDatabase());
    }

    @Bean
    GenerationStore generationStore(MongoDatabase viewDatabase) {
        return new GenerationStore(viewDatabase);
    }

    @Bean
    Chosen chosen(GenerationStore generationStore) {
        return new Chosen(generationStore);
    }

    /** What the intake writes. */
    @Bean
    Stores writtenStores(MongoDatabase viewDatabase, Chosen chosen) {
        return Stores.of(viewDatabase, chosen::writing);
    }

    @Bean
    ViewStore viewStore(MongoDatabase viewDatabase, Chosen chosen) {
        return new ViewStore(viewDatabase, chosen::reading);
    }

    @Bean
    HistoryStore historyStore(MongoDatabase viewDatabase, Chosen chosen) {
        return new HistoryStore(viewDatabase, chosen::reading);
    }

    @Bean
    RecordingTimes recordingTimes(MongoDatabase viewDatabase, Chosen chosen) {
        return new RecordingTimes(viewDatabase, chosen::reading);
    }

    @Bean
    TileStore tileStore(MongoDatabase viewDatabase, Chosen chosen) {
        return new TileStore(viewDatabase, chosen::reading);
    }

    @Bean
    PlaceStore placeStore(MongoDatabase viewDatabase, Chosen chosen) {
        return new PlaceStore(viewDatabase, chosen::reading);
    }

    @Bean
    WebhookStore webhookStore(MongoClient viewStoreClient, StoreProperties properties) {
        return new WebhookStore(viewStoreClient.getDatabase(properties.webhooksDatabase()));
    }

    @Bean
    Checkpoints checkpoints() {
        return new Checkpoints();
    }
}

package dk.sagsgang.query.planted.cases;

import com.mongodb.client.MongoDatabase;
import dk.sagsgang.command.planted.CommandSide;
import org.apache.kafka.common.TopicPartition;

/** A view that speaks to Kafka and MongoDB, and knows the deciding side. */
record SpeakingView(TopicPartition topic, MongoDatabase database, CommandSide command) {}

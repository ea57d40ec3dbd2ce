package dk.sagsgang.command.relay;

import dk.sagsgang.events.stored.Topics;
import dk.sagsgang.events.values.AuthorityId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topic of one authority: one partition, because that is what keeps the order, and every event for ever. A new one
 * is made so; an old one that is otherwise is refused rather than changed, since somebody meant it so.
 */
final class EventTopic {

    private static final long LARGEST_RECORD_BYTES = 1_500_000;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final String name;
    private final RelaySettings settings;

    EventTopic(AuthorityId authority, RelaySettings settings) {
        this(Topics.events(authority), settings);
    }

    /** A topic of another name that is to be kept in the same way. */
    EventTopic(String name, RelaySettings settings) {
        this.name = name;
        this.settings = settings;
    }

    String name() {
        return name;
    }

    /** Makes the topic or checks the one that is there; throws {@link TopicRefused}. */
    void prepare(Admin admin) {
        try {
            verify(admin);
        } catch (UnknownTopicOrPartitionException e) {
            create(admin);
            awaitKnown(admin);
            verify(admin);
        }
    }

    private void create(Admin admin) {
        NewTopic topic = new NewTopic(name, 1, settings.replicationFactor()).configs(wanted());
        try {
            answer(admin.createTopics(List.of(topic)).all());
        } catch (TopicExistsException e) {
            // Another relay was quicker, and what it made is verified like any other.
        }
    }

    /** A broker may answer for a while as if the topic had not been made. */
    private void awaitKnown(Admin admin) {
        long deadline = System.nanoTime() + settings.answerWithin().toNanos();
        while (true) {
            try {
                answer(admin.describeTopics(List.of(name)).allTopicNames());
                return;
            } catch (UnknownTopicOrPartitionException e) {
                if (System.nanoTime() - deadline > 0) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    private Map<String, String> wanted() {
        Map<String, String> wanted = new HashMap<>(exactly());
        wanted.put("min.insync.replicas", Integer.toString(settings.minInsyncReplicas()));
        wanted.put("max.message.bytes", Long.toString(2 * LARGEST_RECORD_BYTES));
        // The record carries the time of recording, and no clock of a broker may object to it.
        wanted.put("message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE));
        return wanted;
    }

    private static Map<String, String> exactly() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", "-1",
                "retention.bytes", "-1",
                "message.timestamp.type", "CreateTime");
    }

    private void verify(Admin admin) {
        List<String> faults = new ArrayList<>();
        TopicDescription topic = only(answer(admin.describeTopics(List.of(name)).allTopicNames()));
        if (topic.partitions().size() != 1) {
            faults.add("it has " + topic.partitions().size() + " partitions and must have one");
        } else if (topic.partitions().getFirst().replicas().size() < settings.replicationFactor()) {
            faults.add("it has fewer than " + settings.replicationFactor() + " replicas");
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        Config config = only(answer(admin.describeConfigs(List.of(resource)).all()));
        exactly().forEach((setting, value) -> {
            String is = value(config, setting);
            if (!is.equals(value)) {
                faults.add(setting + " is " + is + " and must be " + value);
            }
        });
        atLeast(config, "min.insync.replicas", settings.minInsyncReplicas(), faults);
        atLeast(config, "max.message.bytes", LARGEST_RECORD_BYTES, faults);
        if (!faults.isEmpty()) {
            throw new TopicRefused("The topic " + name + " is not as it must be: " + String.join("; ", faults) + ".");
        }
    }

    private static void atLeast(Config config, String setting, long least, List<String> faults) {
        String is = value(config, setting);
        if (Long.parseLong(is) < least) {
            faults.add(setting + " is " + is + " and must be at least " + least);
        }
    }

    private static String value(Config config, String setting) {
        ConfigEntry entry = config.get(setting);
        if (entry == null || entry.value() == null) {
            throw new TopicRefused("Kafka does not tell the topic's setting " + setting + ".");
        }
        return entry.value();
    }

    private static <T> T only(Map<?, T> answers) {
        return answers.values().iterator().next();
    }

    private static <T> T answer(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException told ? told : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}

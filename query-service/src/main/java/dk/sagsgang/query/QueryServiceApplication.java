package dk.sagsgang.query;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The remembering side as a process of its own, or beside others in one: it is configured by {@code query-service.yml}
 * and not by a name that another service in the same process might use too.
 */
@SpringBootApplication(
        excludeName = {
            "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, ready to run, for those who start it inside a process of theirs. */
    public static SpringApplication application() {
        return new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service")
                .build();
    }
}

package dk.sagsgang.command;

import java.util.Map;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** The deciding side as a service of its own; its settings stand in command-service.yml. */
@SpringBootApplication
public class CommandServiceApplication {

    public static void main(String[] arguments) {
        builder().run(arguments);
    }

    /** The service as it is started, alone or beside others in one JVM. */
    public static SpringApplicationBuilder builder() {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties(Map.of("spring.config.name", "command-service"));
    }
}

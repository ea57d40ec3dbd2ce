package dk.sagsgang.command.api;

import dk.sagsgang.command.desk.Desk;
import java.time.Clock;
import java.util.List;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the door together, and sets the web server so that refusals reach the sender. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    /** How much of a refused body the server still takes in, in bytes, so that the sender gets to read the answer. */
    private static final int SWALLOWED = 64 * 1024 * 1024;

    @Bean
    CommandDoor commandDoor(Desk desk, ObjectProvider<Clock> clock) {
        return new CommandDoor(desk, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    OpenApiCustomizer commandDocument(List<CommandOffer> offers) {
        return new CommandDocument(offers);
    }

    /** A slash that was written %2F reaches us, so that the answer can say how a case id is written. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsReachTheSender() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED));
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            });
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusedByTomcat()));
        };
    }
}

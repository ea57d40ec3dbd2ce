package dk.sagsgang.query.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts what all addresses share in front of them, and says in the description what they are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(QueryProperties.class)
class WebConfiguration implements WebMvcConfigurer {
    private final Stopped stopped;

    WebConfiguration(Stopped stopped) {
        this.stopped = stopped;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new CaseAddresses()).addPathPatterns("/api/**");
        registry.addInterceptor(new KnownParameters())
                .addPathPatterns("/api/**", "/openapi/**", "/schemas/**", "/asyncapi.json");
        registry.addInterceptor(new StoppedHeader(stopped)).addPathPatterns("/api/**");
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation() {
        return new FilterRegistrationBean<>(new Correlation());
    }

    /** A slash that was written %2F reaches us, so that the answer can say how a case id is written. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalsAreProblems() {
        return factory -> {
            factory.addConnectorCustomizers(
                    connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new RefusedByTomcat()));
        };
    }

    @Bean
    Description descriptionOfAnswers() {
        return new Description();
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                // Relative, so that the document is the same at whatever address it is read.
                .addServersItem(new Server().url("/"))
                .info(new Info()
                        .title("Sagsgang, the remembering side")
                        .version("v1")
                        .description("The cases, meetings, agreements and decisions of public committees as they stand,"
                                + " and the whole history behind each. Every answer says in Sagsgang-Position up to"
                                + " which position of the ledger it tells; minPosition waits for one."));
    }
}

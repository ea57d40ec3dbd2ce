package dk.sagsgang.query.screens.shell;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Puts the screens together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScreensProperties.class)
class ScreensConfiguration {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** Where the screens ask: as they are told, or at the port that this very service has opened. */
    @Bean(destroyMethod = "close")
    Api screenApi(ScreensProperties properties, Environment environment) {
        URI told = properties.address();
        return new Api(() -> told != null
                ? told
                : URI.create(
                        "http://127.0.0.1:" + Objects.requireNonNull(environment.getProperty("local.server.port"))));
    }

    @Bean
    Authorities screenAuthorities(Api api) {
        return new Authorities(api, Clock.system(DENMARK));
    }

    /** The words of all screens: one pair of files in {@code messages/} for each of them, read as UTF-8. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_da.properties");
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames(Arrays.stream(files)
                .map(it ->
                        "messages/" + Objects.requireNonNull(it.getFilename()).replace("_da.properties", ""))
                .toArray(String[]::new));
        words.setDefaultEncoding("UTF-8");
        // A word that is missing in one language must not come from the language of the machine.
        words.setFallbackToSystemLocale(false);
        // Who asks without a language, as the description of the addresses does, is answered in Danish.
        words.setDefaultLocale(Wording.DANISH);
        words.setAlwaysUseMessageFormat(true);
        return words;
    }

    @Bean
    Frame screenFrame(MessageSource messages) {
        return new Frame(messages);
    }

    @Bean
    UnknownAddress unknownAddress(ScreenErrors errors) {
        return new UnknownAddress(errors);
    }

    /** Danish for whoever has not asked for English. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("sprog");
        resolver.setDefaultLocale(Wording.DANISH);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(KEPT);
        return resolver;
    }

    /**
     * Styles and scripts stand below a name that changes with any of them, so that they can be kept for good, and a script
     * that imports another by a relative address imports the one that belongs to it.
     */
    @Bean
    WebMvcConfigurer screensInTheWeb(Authorities authorities, Frame frame) throws IOException {
        String version = AssetsVersion.of("classpath:/static/assets/**");
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new HereArgument(authorities));
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addFixedVersionStrategy(version, "/**"));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(languages());
                registry.addInterceptor(frame);
            }
        };
    }

    private static LocaleChangeInterceptor languages() {
        LocaleChangeInterceptor languages = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return value.equals("en") ? Locale.ENGLISH : Wording.DANISH;
            }
        };
        languages.setParamName("sprog");
        languages.setHttpMethods("GET");
        return languages;
    }
}

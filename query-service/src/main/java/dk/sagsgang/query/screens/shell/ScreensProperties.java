package dk.sagsgang.query.screens.shell;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the screens.
 *
 * @param address where the screens ask the public addresses of both services, the gateway's as a rule; this service itself
 *     where it is left out, which then knows nothing of imports
 */
@ConfigurationProperties("sagsgang.screens")
record ScreensProperties(@Nullable URI address) {}

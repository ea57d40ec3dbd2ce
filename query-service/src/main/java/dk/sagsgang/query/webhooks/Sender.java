package dk.sagsgang.query.webhooks;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts one message and says how it was answered. Goes only where {@link Destinations} allow, checked for the very
 * address that is connected to; follows no redirect, keeps no cookie, uses no proxy, and reads nothing of an answer but
 * its head. An attempt takes at most the given time, however slowly its receiver answers.
 */
final class Sender implements Closeable {
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json", "UTF-8");
    private static final int MOST_CONNECTIONS = 1_000;
    private static final Timeout CONNECT_WITHIN = Timeout.ofSeconds(5);
    private static final TimeValue IDLE_AT_MOST = TimeValue.ofSeconds(30);

    private final CloseableHttpClient plain;
    private final CloseableHttpClient secure;
    private final Duration timeout;
    private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();

    Sender(Destinations destinations, Duration timeout) {
        this.timeout = timeout;
        this.plain = client(destinations, true);
        this.secure = client(destinations, false);
    }

    /** A request on its way, and when it has taken too long. */
    private record Attempt(HttpPost request, long endsAt) {}

    /**
     * How it was answered: by a status, 0 where there was none, and with the wish to be left alone for a while; {@code
     * why} says in words why the message does not count as taken, null where it does.
     */
    record Answer(
            int status,
            @Nullable Duration retryAfter,
            @Nullable String why) {
        private static final int GONE = 410;

        /** The receiver wants no message any more. */
        boolean isGone() {
            return status == GONE;
        }
    }

    Answer send(URI url, Message message) {
        try {
            return post(url, message);
        } catch (NoHttpResponseException | SocketException e) {
            // A connection that was kept may have been closed by the other side meanwhile; a new one tells.
            try {
                return post(url, message);
            } catch (IOException again) {
                return unanswered(again);
            }
        } catch (IOException e) {
            return unanswered(e);
        }
    }

    /** Ends the attempts that have taken too long; to be called now and then. */
    void endOverdue() {
        long now = System.nanoTime();
        for (Attempt it : underWay) {
            if (now - it.endsAt() >= 0) {
                it.request().cancel();
            }
        }
    }

    /** Ends the attempts that are under way, and takes no more. */
    @Override
    public void close() throws IOException {
        underWay.forEach(it -> it.request().cancel());
        plain.close();
        secure.close();
    }

    private Answer post(URI url, Message message) throws IOException {
        HttpPost request = new HttpPost(url);
        request.setHeader("webhook-id", message.id());
        request.setHeader("webhook-timestamp", Long.toString(message.timestampSeconds()));
        request.setHeader("webhook-signature", message.signature());
        request.setEntity(new ByteArrayEntity(message.body(), CLOUD_EVENT));
        Attempt attempt = new Attempt(request, System.nanoTime() + timeout.toNanos());
        underWay.add(attempt);
        try {
            CloseableHttpClient client = Destinations.isPlain(url) ? plain : secure;
            return client.execute(request, Sender::answer);
        } finally {
            underWay.remove(attempt);
        }
    }

    private static Answer answer(ClassicHttpResponse response) {
        int status = response.getCode();
        return new Answer(status, retryAfter(response), why(status));
    }

    private static @Nullable String why(int status) {
        if (status >= 200 && status < 300) {
            return null;
        }
        if (status >= 300 && status < 400) {
            return "It was answered with a redirect (" + status + "), which is not followed.";
        }
        return "It was answered with status " + status + ".";
    }

    /** Only a number of seconds is understood, not a date. */
    private static @Nullable Duration retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        String value = header == null ? null : header.getValue();
        return value != null && value.strip().matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(value.strip()))
                : null;
    }

    private static Answer unanswered(IOException why) {
        return new Answer(0, null, "It was not answered: " + why + ".");
    }

    private CloseableHttpClient client(Destinations destinations, boolean isPlain) {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver(destinations, isPlain))
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setMaxConnPerRoute(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_WITHIN)
                                .setSocketTimeout(Timeout.of(timeout))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .setConnectionRequestTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .evictIdleConnections(IDLE_AT_MOST)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Sagsgang")
                .build();
    }

    private static DnsResolver resolver(Destinations destinations, boolean isPlain) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return destinations.resolve(host, isPlain);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}

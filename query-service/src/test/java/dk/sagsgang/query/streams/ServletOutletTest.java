package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a web server takes back it gives to the next request, where nobody may meddle with it any more. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class ServletOutletTest {
    private static final byte[] LINE = {'{', '}', '\n'};

    private final List<String> touched = new CopyOnWriteArrayList<>();
    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);
    private volatile boolean slow;
    private @Nullable AsyncListener listener;

    @Test
    void what_was_taken_back_is_neither_written_nor_ended() throws IOException {
        ServletOutlet outlet = outlet();
        outlet.write(LINE, 0, LINE.length);
        listener().onComplete(event());
        touched.clear();
        assertThatThrownBy(() -> outlet.write(LINE, 0, LINE.length)).isInstanceOf(IOException.class);
        assertThatThrownBy(outlet::flush).isInstanceOf(IOException.class);
        outlet.close();
        assertThat(touched).isEmpty();
    }

    @Test
    void it_is_ended_once_whoever_notices_first() throws IOException {
        ServletOutlet outlet = outlet();
        listener().onError(event());
        outlet.close();
        assertThat(touched).containsExactly("complete");
    }

    @Test
    void it_is_not_taken_back_while_something_is_being_written() throws Exception {
        ServletOutlet outlet = outlet();
        slow = true;
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                outlet.write(LINE, 0, LINE.length);
            } catch (IOException e) {
                touched.add(e.toString());
            }
        });
        writing.await();
        Thread server = Thread.ofPlatform().start(() -> {
            try {
                listener().onComplete(event());
                touched.add("taken back");
            } catch (IOException e) {
                touched.add(e.toString());
            }
        });
        await().atMost(Duration.ofSeconds(10)).until(() -> server.getState() == Thread.State.BLOCKED);
        taken.countDown();
        writer.join();
        server.join();
        assertThat(touched).containsExactly("write", "taken back");
    }

    private ServletOutlet outlet() throws IOException {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public void write(int octet) {
                touched.add("octet");
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                writing.countDown();
                if (slow) {
                    await().atMost(Duration.ofSeconds(10)).until(() -> taken.getCount() == 0);
                }
                touched.add("write");
            }

            @Override
            public void flush() {
                touched.add("flush");
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener never) {}
        };
        ServletResponse response = proxy(ServletResponse.class, (name, argument) -> out);
        return new ServletOutlet(proxy(AsyncContext.class, (name, argument) -> switch (name) {
            case "getResponse" -> response;
            case "addListener" -> {
                listener = (AsyncListener) Objects.requireNonNull(argument);
                yield null;
            }
            case "complete" -> {
                touched.add("complete");
                yield null;
            }
            default -> null;
        }));
    }

    private AsyncListener listener() {
        return Objects.requireNonNull(listener);
    }

    private static AsyncEvent event() {
        return new AsyncEvent(proxy(AsyncContext.class, (name, argument) -> null));
    }

    private interface Answering {
        @Nullable
        Object answer(String method, @Nullable Object argument);
    }

    private static <T> T proxy(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        answering.answer(method.getName(), arguments == null ? null : arguments[0])));
    }
}

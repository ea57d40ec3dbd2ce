package dk.sagsgang.query.streams;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An answer that is written for as long as it takes, after the request's own thread has left. */
final class ServletOutlet implements Outlet {
    private static final Logger log = LoggerFactory.getLogger(ServletOutlet.class);

    private final AsyncContext answer;
    private final ServletOutputStream out;

    ServletOutlet(AsyncContext answer) throws IOException {
        this.answer = answer;
        answer.setTimeout(0);
        answer.addListener(new EndsWhenItFails());
        this.out = answer.getResponse().getOutputStream();
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        try {
            out.write(octets, from, length);
        } catch (IllegalStateException | NullPointerException e) {
            throw gone(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IllegalStateException | NullPointerException e) {
            throw gone(e);
        }
    }

    /** Ends the answer. */
    void close() {
        try {
            answer.complete();
        } catch (IllegalStateException e) {
            log.debug("The web server had ended the answer already", e);
        }
    }

    /** A client who is gone is told nothing any more, not even what went wrong. */
    private static final class EndsWhenItFails implements AsyncListener {
        @Override
        public void onError(AsyncEvent failed) {
            try {
                failed.getAsyncContext().complete();
            } catch (IllegalStateException e) {
                log.debug("The answer had ended already", e);
            }
        }

        @Override
        public void onTimeout(AsyncEvent never) {}

        @Override
        public void onComplete(AsyncEvent ended) {}

        @Override
        public void onStartAsync(AsyncEvent never) {}
    }

    /** The web server takes its objects back once it noticed that a client left, and they answer so from then on. */
    private static IOException gone(RuntimeException why) {
        return new IOException("The web server has given the connection up.", why);
    }
}

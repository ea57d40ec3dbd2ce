package dk.sagsgang.query.streams;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that is written for as long as it takes, after the request's own thread has left. The web server takes its
 * objects back when a client has left, and gives them to the next request: so it must wait until a write is over, and
 * nothing here may touch them afterwards, or one client would be sent what is another's, or have his answer ended.
 */
final class ServletOutlet implements Outlet {
    private static final Logger log = LoggerFactory.getLogger(ServletOutlet.class);

    private final AsyncContext answer;
    private final ServletOutputStream out;
    private final Object turn = new Object();
    private boolean over;

    ServletOutlet(AsyncContext answer) throws IOException {
        this.answer = answer;
        answer.setTimeout(0);
        answer.addListener(new TakenBack());
        this.out = answer.getResponse().getOutputStream();
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        synchronized (turn) {
            requireOurs();
            try {
                out.write(octets, from, length);
            } catch (IllegalStateException | NullPointerException e) {
                throw gone(e);
            }
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (turn) {
            requireOurs();
            try {
                out.flush();
            } catch (IllegalStateException | NullPointerException e) {
                throw gone(e);
            }
        }
    }

    /** Ends the answer. */
    void close() {
        synchronized (turn) {
            if (!over) {
                over = true;
                complete();
            }
        }
    }

    private void complete() {
        try {
            answer.complete();
        } catch (IllegalStateException e) {
            log.debug("The web server had ended the answer already", e);
        }
    }

    private void requireOurs() throws IOException {
        if (over) {
            throw gone(null);
        }
    }

    /** A client who is gone is told nothing any more, not even what went wrong. */
    private final class TakenBack implements AsyncListener {
        @Override
        public void onError(AsyncEvent failed) {
            close();
        }

        @Override
        public void onTimeout(AsyncEvent never) {}

        /** The last that is heard before the web server takes its objects back. */
        @Override
        public void onComplete(AsyncEvent ended) {
            synchronized (turn) {
                over = true;
            }
        }

        @Override
        public void onStartAsync(AsyncEvent never) {}
    }

    /** The web server's objects may have been taken back without a word, and answer so from then on. */
    private static IOException gone(@Nullable RuntimeException why) {
        return new IOException("The web server has given the connection up.", why);
    }
}

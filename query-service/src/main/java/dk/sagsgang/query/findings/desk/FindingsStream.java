package dk.sagsgang.query.findings.desk;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.views.AnswerJson;
import dk.sagsgang.query.web.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells clients what is raised, resolved and dismissed, each on a thread of its own that compares what the client has
 * heard with what there is whenever something changed, and at every heartbeat, since findings come with the days too. So
 * nothing is queued for a slow client: it hears later, and then how it stands.
 */
@Component
class FindingsStream implements ApplicationListener<ContextClosedEvent> {
    private static final Logger log = LoggerFactory.getLogger(FindingsStream.class);
    private static final long NO_TIMEOUT = 0;

    private final FindingsDesk desk;
    private final Today today;
    private final FindingsProperties properties;
    private final Semaphore room;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    FindingsStream(FindingsDesk desk, Today today, FindingsProperties properties) {
        this.desk = desk;
        this.today = today;
        this.properties = properties;
        this.room = new Semaphore(properties.streams());
    }

    SseEmitter follow(AuthorityId authority, Bookmark from) {
        if (stopping) {
            throw Problem.unavailable("SHUTTING_DOWN", "The service stops; ask again to go on.");
        }
        if (!room.tryAcquire()) {
            throw Problem.unavailable("STREAMS_EXHAUSTED", "There are as many streams of findings as there may be.");
        }
        SseEmitter client = new SseEmitter(NO_TIMEOUT);
        AtomicBoolean gone = new AtomicBoolean();
        client.onCompletion(() -> gone.set(true));
        client.onError(e -> gone.set(true));
        open.add(client);
        Thread.ofVirtual().name("findings-stream").start(() -> tell(client, gone, authority, from));
        return client;
    }

    /** Before the web server waits for requests to end: these never do by themselves. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        stopping = true;
        open.forEach(SseEmitter::complete);
    }

    private void tell(SseEmitter client, AtomicBoolean gone, AuthorityId authority, Bookmark from) {
        Bookmark heard = from;
        try {
            while (!gone.get() && !stopping) {
                Bookmark now = heard;
                Snapshot snapshot = desk.now(authority).orElse(null);
                boolean behind = snapshot == null || snapshot.position() < heard.position();
                if (snapshot != null && !behind) {
                    now = new Bookmark(snapshot.position(), today.day());
                    for (News it : News.between(heard, now, snapshot)) {
                        send(client, it.name(), heard, it.kept(), now);
                    }
                }
                client.send(
                        SseEmitter.event().id(now.written()).name("Heartbeat").data("{}"));
                heard = now;
                // A client that has heard more elsewhere would hear it again if it were taken back to what is known
                // here.
                desk.awaitNews(authority, behind ? now.position() - 1 : now.position(), properties.heartbeat());
            }
            client.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("A client of the findings of {} is gone", authority, e);
            client.completeWithError(e);
        } finally {
            open.remove(client);
            room.release();
        }
    }

    /**
     * Each but the last of several carries the bookmark from before all of them, so that a client that is cut off in
     * between hears all of them again rather than misses one.
     */
    private static void send(SseEmitter client, String name, Bookmark heard, Kept kept, Bookmark now)
            throws IOException {
        byte[] line = AnswerJson.write(FindingLine.of(kept, now.day()));
        client.send(SseEmitter.event().id(heard.written()).name(name).data(new String(line, StandardCharsets.UTF_8)));
    }
}

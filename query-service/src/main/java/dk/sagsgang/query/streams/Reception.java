package dk.sagsgang.query.streams;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.query.store.PlaceStore;
import dk.sagsgang.query.store.Positions;
import dk.sagsgang.query.store.ViewStoreAway;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import dk.sagsgang.query.streams.Streams.Channel;
import dk.sagsgang.query.streams.Subscriber.Surroundings;
import dk.sagsgang.query.web.Gate;
import dk.sagsgang.query.web.Problem;
import dk.sagsgang.query.web.Rebuild;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets clients in: refuses what cannot be served and who is too many, and gives everyone else his place. While the
 * views are being read in after a start, Server-Sent Events are let in all the same and wait, since a browser that is
 * refused does not come back.
 */
final class Reception {
    private static final Duration BEGINS_WITHIN = Duration.ofSeconds(2);
    private static final Duration CLOSES_WITHIN = Duration.ofSeconds(2);
    /** A replay that ends has no need to show that it lives. */
    private static final long NEVER_NANOS = Duration.ofDays(10_000).toNanos();

    private static final long LOOK_NANOS = Duration.ofMillis(10).toNanos();

    private final Streams streams;
    private final EventTopics topics;
    private final EventTopics topicsToFollow;
    private final StoredStates stored;
    private final Gate gate;
    private final Positions applied;
    private final PlaceStore places;
    private final Rebuild rebuild;
    private final Admissions admissions;
    private final StreamsProperties properties;
    private final StreamMeters meters;
    private final Set<Seated> seated = ConcurrentHashMap.newKeySet();
    private final AtomicLong arrivals = new AtomicLong();
    private volatile boolean closed;

    Reception(
            Streams streams,
            EventTopics topics,
            EventTopics topicsToFollow,
            StoredStates stored,
            Gate gate,
            Positions applied,
            PlaceStore places,
            Rebuild rebuild,
            StreamsProperties properties,
            StreamMeters meters) {
        this.streams = streams;
        this.topics = topics;
        this.topicsToFollow = topicsToFollow;
        this.stored = stored;
        this.gate = gate;
        this.applied = applied;
        this.places = places;
        this.rebuild = rebuild;
        this.admissions = new Admissions(properties.clients(), properties.clientsPerAddress());
        this.properties = properties;
        this.meters = meters;
    }

    /** Gives the client a place; throws a {@link Problem} where what he asks for cannot be served. */
    Seated seat(String authority, AskedStream asked, String address) throws InterruptedException {
        if (closed) {
            throw Problem.unavailable("SHUTTING_DOWN", "The service stops; ask again to go on.");
        }
        Channel channel = channel(authority, asked);
        requireServed(channel.stream(), asked);
        admissions.enter(address);
        return new Seated(channel, asked, address);
    }

    /** Shows every client now and then that his stream lives. */
    void beat() {
        long now = System.nanoTime();
        seated.forEach(it -> it.beat(now));
    }

    int open() {
        return admissions.open();
    }

    /** How many events the client who is furthest behind is behind. */
    long lag() {
        return seated.stream().mapToLong(Seated::lag).max().orElse(0);
    }

    /** Tells every client the end, and waits a moment until they were told. */
    void close() {
        closed = true;
        seated.forEach(Seated::close);
        long until = System.nanoTime() + CLOSES_WITHIN.toNanos();
        while (!seated.isEmpty() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private Channel channel(String name, AskedStream asked) {
        if (asked.form() == Form.SSE && !rebuild.isOver()) {
            return streams.of(authority(name));
        }
        AuthorityId authority = gate.pass(name, null).authority();
        Channel channel = streams.of(authority);
        if (!isKnown(channel)) {
            throw Problem.behind("The stream of " + authority + " has not begun yet.");
        }
        if (!comes(() -> channel.stream().hasBegun())) {
            throw Problem.behind("The stream of " + authority + " has not begun yet.");
        }
        return channel;
    }

    /** Whether events of the authority are told here; one that another instance takes in is followed from here on. */
    private boolean isKnown(Channel channel) {
        AuthorityId authority = channel.stream().authority();
        if (channel.stream().hasBegun() || applied.knows(authority)) {
            return true;
        }
        try {
            if (places.find(authority).position() == 0) {
                return false;
            }
        } catch (ViewStoreAway e) {
            return true;
        }
        channel.follow(
                new Follower(authority, topicsToFollow, it -> places.find(it).position()));
        return true;
    }

    private void requireServed(AuthorityStream stream, AskedStream asked) throws InterruptedException {
        if (asked.after() < 0 || !stream.hasBegun()) {
            return;
        }
        if (rebuild.isOver() && !comes(() -> stream.tail().head() >= asked.after())) {
            throw Problem.ahead(stream.authority(), stream.tail().head(), asked.after());
        }
        if (!asked.states() && asked.after() + 1 < stream.tail().first()) {
            requireStored(stream.authority(), asked.after() + 1);
        }
    }

    private void requireStored(AuthorityId authority, long position) throws InterruptedException {
        try {
            long first = topics.firstPosition(authority);
            if (position < first) {
                throw Problem.gone(
                        "HISTORY_LOST",
                        "The events before position " + first + " are not stored any more; from=" + first
                                + " is the earliest that can be had.");
            }
        } catch (StreamEnded e) {
            String why = String.valueOf(e.getMessage());
            throw e.reason() == Reason.HISTORY_LOST
                    ? Problem.gone("HISTORY_LOST", why)
                    : Problem.unavailable("TOPIC_AWAY", why);
        }
    }

    private static boolean comes(BooleanSupplier awaited) {
        long until = System.nanoTime() + BEGINS_WITHIN.toNanos();
        while (!awaited.getAsBoolean()) {
            if (System.nanoTime() - until >= 0) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }

    private static AuthorityId authority(String name) {
        try {
            return new AuthorityId(name);
        } catch (InvalidValue e) {
            throw Problem.unknown("AUTHORITY_UNKNOWN", "No authority has such a name.");
        }
    }

    /** A place that a client has until he leaves. */
    final class Seated {
        private final Channel channel;
        private final AskedStream asked;
        private final String address;
        private final long head;
        private volatile @Nullable Subscriber subscriber;

        private Seated(Channel channel, AskedStream asked, String address) {
            this.channel = channel;
            this.asked = asked;
            this.address = address;
            this.head = channel.stream().tail().head();
        }

        /** The newest position when the place was given. */
        long head() {
            return head;
        }

        /** Begins to send, on a thread of the client's own. */
        void begin(ServletOutlet out) {
            if (asked.states()) {
                channel.openStateFeed();
            }
            Surroundings around = new Surroundings(
                    asked.follows() ? properties.heartbeat().toNanos() : NEVER_NANOS,
                    retryMillis(),
                    rebuild::isOver,
                    () -> isKnown(channel),
                    (it, reason) -> {
                        out.close();
                        ended(it, reason);
                    });
            Subscriber client = new Subscriber(channel.stream(), feed(), asked.form(), out, around);
            subscriber = client;
            seated.add(this);
            channel.announcer().subscribers().add(client);
            Thread.ofVirtual().name("stream-client").start(client);
            if (closed) {
                client.close();
            }
        }

        /** Gives the place back that was never used. */
        void leave() {
            admissions.leave(address);
            streams.forgetUnused(channel);
        }

        private Feed feed() {
            AuthorityStream stream = channel.stream();
            if (asked.states()) {
                return new StateFeed(
                        stream, asked.filter(), channel.states(), stored, asked.after(), meters.deliveries());
            }
            long until = asked.follows() ? Long.MAX_VALUE : head;
            return new EventFeed(stream, asked.filter(), asked.form(), asked.after(), until, meters.deliveries());
        }

        private void ended(Subscriber client, @Nullable Reason reason) {
            channel.announcer().subscribers().remove(client);
            if (asked.states()) {
                channel.closeStateFeed();
            }
            seated.remove(this);
            meters.ended(reason);
            leave();
        }

        /** Not the same for all, so that those who lost their stream together do not all come back at once. */
        private long retryMillis() {
            long usual = Math.max(2, properties.retry().toMillis());
            return usual / 2 + arrivals.incrementAndGet() * 7919 % usual;
        }

        private void beat(long now) {
            Subscriber it = subscriber;
            if (it != null) {
                it.wakeToBeat(now);
            }
        }

        private long lag() {
            Subscriber it = subscriber;
            return it == null ? 0 : it.lag();
        }

        private void close() {
            Subscriber it = subscriber;
            if (it != null) {
                it.close();
            }
        }
    }
}

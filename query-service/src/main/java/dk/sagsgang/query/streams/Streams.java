package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.query.store.LiveEvents;
import dk.sagsgang.query.store.Place;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.streams.StreamedEvent.Changed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The streams of every authority. The intake tells what was applied, and is kept no longer than it takes to enter it in
 * the tail; an authority that is taken in elsewhere is followed by reading its topic.
 */
final class Streams implements LiveEvents, AutoCloseable {
    private final Map<AuthorityId, Channel> channels = new ConcurrentHashMap<>();
    private final Function<AuthorityId, AuthorityStream> begin;
    private final long stateBytes;
    private volatile boolean closed;

    /** Makes a stream where there is none yet, which keeps at most so many bytes of states at hand. */
    Streams(Function<AuthorityId, AuthorityStream> begin, long stateBytes) {
        this.begin = begin;
        this.stateBytes = stateBytes;
    }

    /** One authority's stream, and what belongs to it. */
    static final class Channel {
        private final AuthorityStream stream;
        private final States states;
        private final Announcer announcer;
        private int stateFeeds;
        private volatile @Nullable Follower follower;

        Channel(AuthorityStream stream, States states) {
            this.stream = stream;
            this.states = states;
            this.announcer = new Announcer(stream.authority().value());
        }

        AuthorityStream stream() {
            return stream;
        }

        States states() {
            return states;
        }

        Announcer announcer() {
            return announcer;
        }

        synchronized void openStateFeed() {
            if (stateFeeds++ == 0) {
                states.clear();
            }
        }

        synchronized void closeStateFeed() {
            stateFeeds--;
        }

        synchronized boolean hasStateFeeds() {
            return stateFeeds > 0;
        }

        /** Begins to follow an authority that is taken in elsewhere, where nobody feeds its stream. */
        synchronized void follow(Follower other) {
            if (follower == null && !stream.hasBegun()) {
                follower = other;
                other.start(this);
            }
        }

        synchronized void stopFollowing() {
            Follower it = follower;
            if (it != null) {
                it.close();
                follower = null;
            }
        }
    }

    Channel of(AuthorityId authority) {
        return channels.computeIfAbsent(authority, it -> {
            Channel channel = new Channel(begin.apply(it), new States(stateBytes));
            channel.announcer().start();
            return channel;
        });
    }

    Collection<Channel> all() {
        return channels.values();
    }

    /** Forgets a stream that nobody feeds and nobody follows; it is made again when it is asked for. */
    void forgetUnused(Channel channel) {
        boolean unfed = !channel.stream().hasBegun() || channel.follower != null;
        if (unfed && channel.announcer().subscribers().isEmpty()) {
            drop(channel.stream().authority(), channel);
        }
    }

    @Override
    public void begin(AuthorityId authority, Place place) {
        if (!closed) {
            Channel channel = of(authority);
            channel.stopFollowing();
            channel.stream().begin(place.position());
            channel.announcer().knock();
        }
    }

    @Override
    public void applied(AuthorityId authority, List<Applied> events, List<StoredView> changed) {
        if (closed || events.isEmpty()) {
            return;
        }
        Channel channel = of(authority);
        if (channel.hasStateFeeds()) {
            for (StoredView view : changed) {
                if (view.stream().kind() == StreamId.Kind.CASE) {
                    channel.states().put(view.stream(), States.message(view.answer()));
                }
            }
        }
        channel.stream().append(streamed(events, changed));
        channel.announcer().knock();
    }

    @Override
    public void end(AuthorityId authority) {
        Channel channel = channels.get(authority);
        if (channel != null) {
            drop(authority, channel);
        }
    }

    @Override
    public void close() {
        closed = true;
        channels.forEach(this::drop);
    }

    private void drop(AuthorityId authority, Channel channel) {
        channels.remove(authority, channel);
        channel.stopFollowing();
        channel.stream().end();
        channel.announcer().subscribers().forEach(Subscriber::wake);
        channel.announcer().close();
    }

    /** The events, each with the cases whose state last changed there. */
    private static List<StreamedEvent> streamed(List<Applied> events, List<StoredView> views) {
        long first = events.getFirst().position();
        long last = events.getLast().position();
        Map<Long, List<Changed>> changed = new HashMap<>();
        for (StoredView view : views) {
            if (view.stream().kind() == StreamId.Kind.CASE) {
                long at = view.toldAt() < first || view.toldAt() > last ? last : view.toldAt();
                changed.computeIfAbsent(at, it -> new ArrayList<>()).add(new Changed(view.stream(), at));
            }
        }
        return events.stream()
                .map(it -> new StreamedEvent(
                        it.position(),
                        CloudEventRecord.of(it.headers(), it.value() == null ? new byte[0] : it.value()),
                        List.copyOf(changed.getOrDefault(it.position(), List.of()))))
                .toList();
    }
}

package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.ViewStoreAway;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import dk.sagsgang.query.streams.StreamedEvent.Changed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;

/**
 * The states of cases that changed after a position instead of the events that changed them. However often a case
 * changed since this client was last sent something, he is sent its newest state once. The id of a message is the
 * position of a change that nothing unsent precedes, so that going on after it misses no state; the state itself may be
 * newer than that, and is then sent again. Nobody is too slow for this: what the tail has no more, the view store has.
 */
final class StateFeed implements Feed {
    private static final int PAGE = 100;

    private final AuthorityStream stream;
    private final EventFilter filter;
    private final States atHand;
    private final StoredStates stored;
    private final LongAdder deliveries;
    private final Deque<Changed> catchingUp = new ArrayDeque<>();
    private long catchingUpTo;
    private long cursor;

    StateFeed(
            AuthorityStream stream,
            EventFilter filter,
            States atHand,
            StoredStates stored,
            long cursor,
            LongAdder deliveries) {
        this.stream = stream;
        this.filter = filter;
        this.atHand = atHand;
        this.stored = stored;
        this.cursor = cursor;
        this.deliveries = deliveries;
    }

    @Override
    public long cursor() {
        return cursor;
    }

    @Override
    public boolean hasMore() {
        cursor = stream.fromHead(cursor);
        return cursor >= 0 && cursor < stream.tail().head();
    }

    @Override
    public boolean isOver() {
        return false;
    }

    @Override
    public void advance(Outlet out) throws IOException, StreamEnded, InterruptedException {
        long reached = stream.tail().head();
        if (filter.asksForCommittees() && !stream.knowsMemberships(reached)) {
            return;
        }
        try {
            if (!catchingUp.isEmpty()) {
                catchUp(out);
            } else if (cursor >= stream.liveAfter() && stream.tail().holds(cursor + 1)) {
                drain(reached, out);
            } else {
                beginToCatchUp(reached);
            }
        } catch (ViewStoreAway e) {
            StreamEnded ended = new StreamEnded(
                    Reason.VIEW_STORE_AWAY,
                    "The view store does not answer at the moment. Nothing is lost; ask again.");
            ended.initCause(e);
            throw ended;
        }
    }

    /** Lists what changed since the cursor, in the order in which it did. */
    private void beginToCatchUp(long reached) {
        List<Changed> changed = new ArrayList<>();
        stored.changedAfter(stream.authority(), cursor)
                .forEach((it, position) -> changed.add(new Changed(it, Math.min(position, reached))));
        changed.removeIf(it -> !filter.wantsState(it.stream(), it.position(), stream.memberships()));
        changed.sort(Comparator.comparingLong(Changed::position));
        catchingUp.addAll(changed);
        catchingUpTo = reached;
        endCatchingUp();
    }

    private void catchUp(Outlet out) throws IOException {
        List<Changed> page = new ArrayList<>();
        while (page.size() < PAGE && !catchingUp.isEmpty()) {
            page.add(catchingUp.remove());
        }
        send(page, out, false);
        endCatchingUp();
    }

    private void endCatchingUp() {
        if (catchingUp.isEmpty()) {
            cursor = catchingUpTo;
        }
    }

    private void drain(long reached, Outlet out) throws IOException {
        Map<StreamId, Changed> newest = new LinkedHashMap<>();
        long next = cursor + 1;
        for (StreamedEvent event = stream.at(next); event != null && next <= reached; event = stream.at(next)) {
            for (Changed changed : event.changed()) {
                if (filter.wantsState(changed.stream(), changed.position(), stream.memberships())) {
                    newest.remove(changed.stream());
                    newest.put(changed.stream(), changed);
                }
            }
            next++;
        }
        send(List.copyOf(newest.values()), out, true);
        cursor = next - 1;
    }

    /**
     * Sends each state under the position of its change. Of changes at one position only the last is sent with it,
     * since whoever goes on after a position is not sent again what changed there.
     */
    private void send(List<Changed> all, Outlet out, boolean atHandFirst) throws IOException {
        Map<StreamId, byte[]> messages = messages(all, atHandFirst);
        long sent = 0;
        for (int i = 0; i < all.size(); i++) {
            Changed changed = all.get(i);
            boolean last = i == all.size() - 1
                    ? catchingUp.isEmpty() || peekPosition() > changed.position()
                    : all.get(i + 1).position() > changed.position();
            byte[] message = messages.get(changed.stream());
            if (last) {
                cursor = Math.max(cursor, changed.position());
            }
            if (message != null) {
                if (last) {
                    out.write(("id: " + cursor + "\n").getBytes(StandardCharsets.US_ASCII));
                }
                out.write(message);
                sent++;
            }
        }
        if (sent > 0) {
            out.flush();
            deliveries.add(sent);
        }
    }

    private long peekPosition() {
        return catchingUp.element().position();
    }

    private Map<StreamId, byte[]> messages(List<Changed> all, boolean atHandFirst) {
        Map<StreamId, byte[]> messages = new LinkedHashMap<>();
        Set<StreamId> missing = new HashSet<>();
        for (Changed changed : all) {
            byte[] message = atHandFirst ? atHand.find(changed.stream()) : null;
            if (message == null) {
                missing.add(changed.stream());
            } else {
                messages.put(changed.stream(), message);
            }
        }
        if (!missing.isEmpty()) {
            stored.find(missing).forEach((it, answer) -> messages.put(it, States.message(answer)));
        }
        return messages;
    }
}

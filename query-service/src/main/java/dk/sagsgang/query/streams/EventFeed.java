package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.OctetBuffer;
import dk.sagsgang.query.streams.EventTopics.Reading;
import dk.sagsgang.query.streams.StreamEnded.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The events after a position, from the topic while they are older than the tail and from the tail ever after. It goes
 * by position alone: the next is always the one after the cursor, wherever it is found, so that going over from one to
 * the other neither leaves out nor repeats nor turns round. Who was at the tail and lost it was too slow.
 */
final class EventFeed implements Feed {
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int WRITE_OCTETS = 64 * 1024;

    private final AuthorityStream stream;
    private final EventFilter filter;
    private final Form form;
    private final long until;
    private final LongAdder deliveries;
    private long cursor;
    private boolean live;
    private @Nullable OctetBuffer buffer;

    /** Begins after the cursor, or at the head where it is negative, and ends after {@code until}. */
    EventFeed(AuthorityStream stream, EventFilter filter, Form form, long cursor, long until, LongAdder deliveries) {
        this.stream = stream;
        this.filter = filter;
        this.form = form;
        this.cursor = cursor;
        this.until = until;
        this.deliveries = deliveries;
    }

    @Override
    public long cursor() {
        return cursor;
    }

    @Override
    public boolean hasMore() {
        cursor = stream.fromHead(cursor);
        return cursor >= 0 && cursor < reached();
    }

    @Override
    public boolean isOver() {
        return cursor >= until;
    }

    @Override
    public void advance(Outlet out) throws IOException, StreamEnded, InterruptedException {
        long reached = reached();
        if (filter.asksForCommittees() && !stream.knowsMemberships(reached)) {
            return;
        }
        if (stream.tail().holds(cursor + 1)) {
            drain(reached, out);
        } else if (live) {
            throw tooSlow();
        } else if (stream.fillTail() && !stream.tail().holds(cursor + 1)) {
            replay(reached, out);
        }
    }

    private long reached() {
        return Math.min(until, stream.tail().head());
    }

    private void drain(long reached, Outlet out) throws IOException {
        live = true;
        buffer = null;
        long sent = 0;
        while (cursor < reached) {
            StreamedEvent event = stream.at(cursor + 1);
            if (event == null) {
                break;
            }
            if (filter.wants(event, stream.memberships())) {
                Frame frame = event.frame();
                int from = form == Form.SSE ? 0 : frame.line();
                int rest = form == Form.SSE ? 0 : 1;
                out.write(frame.octets(), from, frame.octets().length - from - rest);
                sent++;
            }
            cursor++;
        }
        if (sent > 0) {
            out.flush();
            deliveries.add(sent);
        }
    }

    /** Reads the topic for a turn, or until the tail has what comes next. */
    private void replay(long reached, Outlet out) throws IOException, StreamEnded, InterruptedException {
        try (Reading topic = stream.topics().open(stream.authority(), cursor + 1, PATIENCE)) {
            if (topic == null) {
                return;
            }
            long turnEnds = System.nanoTime() + TURN_NANOS;
            long goal = reached;
            while (cursor < goal && !stream.tail().holds(cursor + 1)) {
                long before = cursor;
                pass(topic.next(), goal, out, turnEnds);
                boolean turnIsOver = System.nanoTime() - turnEnds >= 0;
                if (turnIsOver && (cursor == before || stream.topics().areWaitedFor())) {
                    return;
                }
                goal = filter.asksForCommittees() ? reached : reached();
            }
        }
    }

    /** Passes on what of the records comes next, up to the goal; a slow client gives his turn away before the end. */
    private void pass(Iterable<CloudEventRecord> records, long goal, Outlet out, long turnEnds)
            throws IOException, StreamEnded {
        OctetBuffer octets = buffer();
        long sent = 0;
        for (CloudEventRecord event : records) {
            long position = event.position();
            if (position > goal) {
                break;
            }
            if (position > cursor + 1) {
                throw new StreamEnded(
                        Reason.HISTORY_LOST, "Position " + (cursor + 1) + " is missing in what is stored.");
            }
            if (position == cursor + 1) {
                if (filter.wants(event, position, stream.memberships())) {
                    Frame.write(octets, form, position, event);
                    sent++;
                }
                cursor = position;
                if (octets.size() >= WRITE_OCTETS) {
                    write(octets, out);
                    if (System.nanoTime() - turnEnds >= 0 && stream.topics().areWaitedFor()) {
                        break;
                    }
                }
            }
        }
        if (octets.size() > 0) {
            write(octets, out);
        }
        if (sent > 0) {
            out.flush();
            deliveries.add(sent);
        }
    }

    private OctetBuffer buffer() {
        OctetBuffer octets = buffer;
        if (octets == null) {
            octets = new OctetBuffer(2 * WRITE_OCTETS);
            buffer = octets;
        }
        return octets;
    }

    private static void write(OctetBuffer octets, Outlet out) throws IOException {
        out.write(octets.octets(), 0, octets.size());
        octets.clear();
    }

    private static StreamEnded tooSlow() {
        return new StreamEnded(
                Reason.TOO_SLOW, "This client fell behind what is kept at hand; ask again to go on where he was.");
    }
}

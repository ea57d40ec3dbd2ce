package dk.sagsgang.query.calendars;

import dk.sagsgang.events.values.AuthorityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes entries as iCalendar (RFC 5545). The same entries give the same octets: nothing in them is of the moment of
 * writing. An entry known to a month or a year lasts that month or year and takes up no time; it is never a day of it.
 */
final class CalendarWriter {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");

    /** The library folds by characters, and so within some and beyond the 75 octets that a line may have. */
    private static final int UNFOLDED = Integer.MAX_VALUE;

    private static final int LONGEST_LINE_OCTETS = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};

    private CalendarWriter() {}

    /** Writes the entries, of each of which the time its last event was recorded at must be known. */
    static byte[] write(
            AuthorityId authority, String name, String description, List<Dated> entries, Map<Long, Instant> recorded) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Sagsgang//Sagsgang//DA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        if (!description.isEmpty()) {
            calendar.add(new XProperty("X-WR-CALDESC", description));
        }
        for (Dated entry : entries) {
            calendar.add(event(authority, entry, Objects.requireNonNull(recorded.get(entry.position()))));
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false, UNFOLDED).output(calendar, octets);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written", e);
        }
        return folded(octets.toByteArray());
    }

    private static VEvent event(AuthorityId authority, Dated entry, Instant recorded) {
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.name() + "@" + authority.value() + ".sagsgang"));
        event.add(new DtStamp(recorded));
        event.add(new LastModified(recorded));
        event.add(new Sequence((int) Math.min(entry.version(), Integer.MAX_VALUE)));
        when(event, entry);
        event.add(new Summary(entry.summary()));
        if (!entry.description().isEmpty()) {
            event.add(new Description(entry.description()));
        }
        if (entry.place() != null) {
            event.add(new Location(entry.place()));
        }
        event.add(new Categories(entry.kind().danish()));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private static void when(VEvent event, Dated entry) {
        LocalTime time = entry.time();
        if (time == null) {
            event.add(new DtStart<>(entry.first()));
            event.add(new DtEnd<>(entry.last().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
            return;
        }
        event.add(new DtStart<>(entry.first().atTime(time).atZone(DENMARK).toInstant()));
        LocalTime until = entry.until();
        if (until != null && until.isAfter(time)) {
            event.add(new DtEnd<>(entry.first().atTime(until).atZone(DENMARK).toInstant()));
        }
    }

    private static byte[] folded(byte[] written) {
        ByteArrayOutputStream folded = new ByteArrayOutputStream(written.length + written.length / LONGEST_LINE_OCTETS);
        int inLine = 0;
        for (int i = 0; i < written.length; i++) {
            int length = octetsOfCharacter(written[i]);
            if (length > 0 && written[i] != '\r' && written[i] != '\n' && inLine + length > LONGEST_LINE_OCTETS) {
                folded.writeBytes(FOLD);
                inLine = 1;
            }
            folded.write(written[i]);
            inLine = written[i] == '\n' ? 0 : inLine + (written[i] == '\r' ? 0 : 1);
        }
        return folded.toByteArray();
    }

    /** How many octets the character has that begins with this one; none where the octet goes on with another. */
    private static int octetsOfCharacter(byte first) {
        int bits = first & 0xFF;
        if (bits < 0x80) {
            return 1;
        }
        return bits < 0xC0 ? 0 : bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }
}

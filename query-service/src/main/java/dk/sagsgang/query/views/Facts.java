package dk.sagsgang.query.views;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one stream that still count, each under what it is about (its subject). Of two statements about the same
 * subject the one stated later stays, so that documents give the same whole in whatever order they were recorded. Of two
 * acts the one recorded later stays, since a rule allowed each in view of what was on record before it.
 * {@code version} is that of the last event taken (-1 before the first), {@code position} its place in the ledger.
 * Events are taken in the order of their versions, without gaps.
 */
public record Facts(StreamId stream, long version, long position, NavigableMap<String, Stated<DomainEvent>> bySubject) {

    public Facts {
        bySubject = Collections.unmodifiableNavigableMap(bySubject);
    }

    public static Facts none(StreamId stream) {
        return new Facts(stream, -1, 0, new TreeMap<>());
    }

    /** These facts and all that the events add; the whole is copied once, however many events there are. */
    public Facts with(List<RecordedEvent> events, Subjects subjects) {
        NavigableMap<String, Stated<DomainEvent>> facts = new TreeMap<>(bySubject);
        Facts last = this;
        for (RecordedEvent event : events) {
            last = last.follow(event);
            DomainEvent what = event.event();
            Stated<DomainEvent> said = new Stated<>(event.sourceReference().statedOn(), event.position(), what);
            take(facts, said, subjects.of(what, event.version()));
        }
        return new Facts(stream, last.version, last.position, facts);
    }

    /**
     * The facts that some of a stream's events make, taken in the order in which they are given; version and position
     * are those of the last event that was looked at.
     */
    public static Facts of(StreamId stream, long version, long position, List<Told> told, Subjects subjects) {
        NavigableMap<String, Stated<DomainEvent>> facts = new TreeMap<>();
        for (Told it : told) {
            take(facts, it.stated(), subjects.of(it.event(), it.version()));
        }
        return new Facts(stream, version, position, facts);
    }

    private static void take(
            NavigableMap<String, Stated<DomainEvent>> facts, Stated<DomainEvent> said, @Nullable Subject subject) {
        if (subject == null) {
            return;
        }
        String ended = subject.ends();
        if (ended != null) {
            facts.subMap(ended, true, ended + Character.MAX_VALUE, true).clear();
        }
        facts.merge(
                subject.name(), said, (before, after) -> subject.act() || after.isLaterThan(before) ? after : before);
    }

    /** What stands under this subject, where it is of this kind. */
    public <T> @Nullable Stated<T> one(String subject, Class<T> kind) {
        Stated<DomainEvent> said = bySubject.get(subject);
        return said != null && kind.isInstance(said.what()) ? cast(said, kind) : null;
    }

    /** All of this kind whose subject begins so, from the one that weighs least to the one that weighs most. */
    public <T> List<Stated<T>> all(String beginning, Class<T> kind) {
        List<Stated<T>> found = new ArrayList<>();
        for (Map.Entry<String, Stated<DomainEvent>> fact :
                bySubject.tailMap(beginning, true).entrySet()) {
            if (!fact.getKey().startsWith(beginning)) {
                break;
            }
            if (kind.isInstance(fact.getValue().what())) {
                found.add(cast(fact.getValue(), kind));
            }
        }
        found.sort(Stated.order());
        return found;
    }

    private Facts follow(RecordedEvent event) {
        if (event.version() != version + 1) {
            throw new IllegalStateException(
                    "Version " + event.version() + " of " + stream + " cannot follow version " + version + ".");
        }
        return new Facts(stream, event.version(), event.position(), bySubject);
    }

    private static <T> Stated<T> cast(Stated<DomainEvent> said, Class<T> kind) {
        return new Stated<>(said.on(), said.position(), kind.cast(said.what()));
    }

    /** Says what an event is about; null for one that adds nothing to the current state. */
    @FunctionalInterface
    public interface Subjects {
        @Nullable
        Subject of(DomainEvent event, long version);
    }

    /**
     * What an event is about: a statement of something, or an act in the stream's own course. An act may end all that
     * stands under a beginning, before it stands there itself.
     */
    public record Subject(
            String name, boolean act, @Nullable String ends) {

        public static Subject statement(String name) {
            return new Subject(name, false, null);
        }

        public static Subject act(String name) {
            return new Subject(name, true, null);
        }

        public static Subject actEnding(String beginning, String name) {
            return new Subject(name, true, beginning);
        }
    }
}

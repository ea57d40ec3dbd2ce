package dk.sagsgang.query.streams;

import dk.sagsgang.events.stored.CloudEventRecord;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.Wanted;
import java.util.Collections;
import java.util.Set;

/** Tells the events that are {@link Wanted} from the others. */
record EventFilter(Set<String> cases, Set<String> committees, Set<String> types) {
    static final EventFilter ALL = new EventFilter(Set.of(), Set.of(), Set.of());

    EventFilter {
        cases = Set.copyOf(cases);
        committees = Set.copyOf(committees);
        types = Set.copyOf(types);
    }

    static EventFilter of(Wanted wanted) {
        return new EventFilter(Set.copyOf(wanted.cases()), Set.copyOf(wanted.committees()), Set.copyOf(wanted.types()));
    }

    boolean wantsAll() {
        return cases.isEmpty() && committees.isEmpty() && types.isEmpty();
    }

    boolean asksForCommittees() {
        return !committees.isEmpty();
    }

    boolean wants(StreamedEvent event, Memberships memberships) {
        if (wantsAll()) {
            return true;
        }
        return wantsType(event.type())
                && wantsStream(event.stream())
                && (committees.isEmpty()
                        || isOfCommittee(event.stream(), event.position(), memberships)
                        || names(event.naming()));
    }

    boolean wants(CloudEventRecord event, long position, Memberships memberships) {
        if (wantsAll()) {
            return true;
        }
        if (!wantsType(event.type())) {
            return false;
        }
        StreamId stream = event.stream();
        return wantsStream(stream)
                && (committees.isEmpty() || isOfCommittee(stream, position, memberships) || names(Naming.of(event)));
    }

    /** Whether the state of a case is wanted that changed at this position. */
    boolean wantsState(StreamId stream, long position, Memberships memberships) {
        return wantsStream(stream) && (committees.isEmpty() || isOfCommittee(stream, position, memberships));
    }

    private boolean wantsType(String type) {
        return types.isEmpty() || types.contains(type);
    }

    private boolean wantsStream(StreamId stream) {
        return cases.isEmpty() || (stream.kind() == StreamId.Kind.CASE && cases.contains(stream.name()));
    }

    private boolean isOfCommittee(StreamId stream, long position, Memberships memberships) {
        return (stream.kind() == StreamId.Kind.COMMITTEE && committees.contains(stream.name()))
                || memberships.wereWith(stream, committees, position);
    }

    private boolean names(Naming naming) {
        return !Collections.disjoint(naming.named(), committees);
    }
}

package dk.sagsgang.query.planted.cases;

import dk.sagsgang.events.stored.EventType;

final class OwnReader {
    private OwnReader() {}

    static Class<?> formOf(EventType type) {
        return type.payload();
    }
}

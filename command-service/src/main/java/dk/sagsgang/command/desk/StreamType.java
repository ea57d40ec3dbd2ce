package dk.sagsgang.command.desk;

import dk.sagsgang.events.stored.StreamId;
import java.util.function.Supplier;

/** A kind of stream and the aggregate that answers for it; each feature brings its own. */
public record StreamType<T>(StreamId.Kind kind, Class<T> aggregate, Supplier<T> none) {}

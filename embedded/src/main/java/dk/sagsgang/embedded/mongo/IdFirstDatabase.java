package dk.sagsgang.embedded.mongo;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;

/** A database of the library's whose collections look first at the id. */
final class IdFirstDatabase extends MemoryDatabase {
    /** What the library keeps for itself, and makes before this is made. */
    private static final String SYSTEM = "system.";

    private final Scans scans;

    IdFirstDatabase(String name, CursorRegistry cursors, Scans scans) {
        super(name, cursors);
        this.scans = scans;
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
        return name.startsWith(SYSTEM)
                ? super.openOrCreateCollection(name, options)
                : new IdFirstCollection(this, name, options, cursorRegistry, scans);
    }
}

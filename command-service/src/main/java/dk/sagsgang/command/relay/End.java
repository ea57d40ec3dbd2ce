package dk.sagsgang.command.relay;

import java.util.OptionalLong;

/** Where an authority's topic ends. */
interface End {

    /**
     * The last position on the topic, 0 where it is empty, for one who has claimed it. Throws {@link TopicRefused} where
     * it is not the ledger's, and while a transaction of somebody else is open: it hides what was committed after it.
     */
    long verifiedPosition();

    /** The last position on the topic as its header says, absent where the topic is empty. */
    OptionalLong position();
}

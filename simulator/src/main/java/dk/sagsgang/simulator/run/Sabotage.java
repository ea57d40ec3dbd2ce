package dk.sagsgang.simulator.run;

import dk.sagsgang.command.ledger.Broken;
import dk.sagsgang.command.relay.Faulty;

/** What is broken on purpose in a run. */
public record Sabotage(Broken ledger, Faulty relay, boolean placeBeforeViews) {

    public static final Sabotage NONE = new Sabotage(Broken.NOTHING, Faulty.NOTHING, false);
    public static final Sabotage PLACE_BEFORE_VIEWS = new Sabotage(Broken.NOTHING, Faulty.NOTHING, true);

    public static Sabotage of(Broken ledger) {
        return new Sabotage(ledger, Faulty.NOTHING, false);
    }

    public static Sabotage of(Faulty relay) {
        return new Sabotage(Broken.NOTHING, relay, false);
    }
}

package dk.sagsgang.command.ledger;

/** Turns in memory, for processes that are none. */
final class MemoryTurnStore implements TurnStore {

    private Turn turn = Turn.NONE;
    private int reads;

    int reads() {
        return reads;
    }

    @Override
    public Turn read() {
        reads++;
        return turn;
    }

    @Override
    public boolean replace(Turn last, Turn next) {
        if (turn.number() != last.number()) {
            return false;
        }
        turn = next;
        return true;
    }
}

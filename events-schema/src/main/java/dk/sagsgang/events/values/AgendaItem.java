package dk.sagsgang.events.values;

/**
 * One item on a meeting's agenda, by its place in the order of the agenda (from 1). The printed number is something
 * else: some agendas print none, and some go on from the meeting before.
 */
public record AgendaItem(MeetingId meeting, int position) {

    public AgendaItem {
        if (position < 1 || position > 10_000) {
            throw new InvalidValue("An agenda item's position is between 1 and 10,000.");
        }
    }

    @Override
    public String toString() {
        return meeting + "#" + position;
    }
}

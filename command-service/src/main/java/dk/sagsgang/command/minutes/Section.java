package dk.sagsgang.command.minutes;

/** The parts of an agenda item, by rank: parts of a lower rank are printed before those of a higher one. */
enum Section {
    PREAMBLE(0),
    COMMUNICATION(1),
    RESUME(2),
    STATEMENT(3),
    ECONOMY(4),
    COORDINATION(4),
    RECOMMENDATION(5),
    DECISION(6),
    ATTACHMENTS(7),
    SIGNATURES(8),
    EARLIER(9),
    DECIDED_BY(9),
    ABSENT(9),
    JOURNAL(9),
    OTHER(9);

    private final int rank;

    Section(int rank) {
        this.rank = rank;
    }

    boolean mayFollow(Section earlier) {
        return rank > earlier.rank || (rank == earlier.rank && this != earlier);
    }
}

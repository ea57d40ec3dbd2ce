package dk.sagsgang.query.findings;

import java.time.LocalDate;
import java.util.Comparator;

/** Something said, and the event that said it. */
record Said<T>(T what, OnRecord in) {

    LocalDate on() {
        return in.statedOn();
    }

    /** From what weighs least to what weighs most: by the day it was stated, then by its place in the ledger. */
    static Comparator<Said<?>> order() {
        return Comparator.<Said<?>, LocalDate>comparing(Said::on).thenComparingLong(it -> it.in.position());
    }
}

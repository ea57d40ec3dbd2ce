package dk.sagsgang.query.planted.decisions;

import dk.sagsgang.query.planted.cases.ClockedView;

/** A view that uses another feature's class. */
record BorrowedView(ClockedView other) {}

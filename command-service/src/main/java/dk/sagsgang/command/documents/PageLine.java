package dk.sagsgang.command.documents;

/** A line of a page: how far down it stands and how large its letters are, in points. */
record PageLine(int page, float down, float size, String text) {}

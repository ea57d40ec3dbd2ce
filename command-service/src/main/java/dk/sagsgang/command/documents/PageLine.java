package dk.sagsgang.command.documents;

/**
 * A line of a page, and how it is set, in points: how far down it stands, from where to where, how wide its first word
 * and a space are, and the size of its letters; and the fonts it begins and ends in.
 */
record PageLine(
        int page,
        float down,
        float left,
        float right,
        float firstWord,
        float space,
        float size,
        String beginFont,
        String endFont,
        String text) {}

package dk.sagsgang.command.minutes;

/** Quotes a document's words in the sentence of a doubt, shortened so that the sentence stays one. */
final class Quotes {

    private static final int LONGEST = 80;

    private Quotes() {}

    static String shortened(String text) {
        String flat = text.replace('\n', ' ');
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST) + "…";
    }
}

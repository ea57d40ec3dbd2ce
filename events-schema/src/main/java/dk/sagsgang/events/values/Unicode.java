package dk.sagsgang.events.values;

/** What every text of the contract is: Unicode without unpaired surrogates, which UTF-8 could not carry. */
final class Unicode {

    private Unicode() {}

    static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }
}

package dk.sagsgang.command.documents;

/** Numbers as lists print them. */
final class Numerals {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LARGEST_ROMAN = 3999;
    private static final int ALPHABET = 26;

    private Numerals() {}

    /** In Roman figures; a number that has none stays as it is. */
    static String roman(int number) {
        if (number < 1 || number > LARGEST_ROMAN) {
            return String.valueOf(number);
        }
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(SIGNS[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /** As a letter, and after the last as the first twice; a number that has none stays as it is. */
    static String letter(int number) {
        if (number < 1 || number > ALPHABET * ALPHABET) {
            return String.valueOf(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % ALPHABET)).repeat(1 + (number - 1) / ALPHABET);
    }
}

package dk.sagsgang.command.documents;

/** How much a document may ask for. Minutes stay far below; what goes beyond was made to do harm, or is none. */
final class Limits {

    static final int OCTETS = 20 * 1024 * 1024;
    static final int SECONDS = 20;
    static final int LETTERS = 10_000_000;
    static final int LINES = 300_000;
    static final int PAGES = 3_000;

    /** Objects of a PDF, elements of an HTML page or a Word document, parts of a Word document. */
    static final int OBJECTS = 500_000;

    static final int PARTS = 5_000;
    static final int NESTING = 500;

    /** Octets that one compressed stream, and all of them, may grow to. */
    static final int UNPACKED = 64 * 1024 * 1024;

    static final int ALL_UNPACKED = 256 * 1024 * 1024;

    private Limits() {}

    /** To be asked in every loop whose length a document decides: the reader may have been told to give up. */
    static void proceed() {
        if (Thread.currentThread().isInterrupted()) {
            throw new DocumentRefused(Fault.BOMB);
        }
    }
}

package dk.sagsgang.query.search;

/** The names of the index's fields; those that lists choose themselves have a prefix, so that none can collide. */
final class Fields {
    static final String STREAM = "stream";
    static final String AUTHORITY = "authority";
    static final String LIST = "list";
    static final String ID = "id";
    static final String ANSWER = "answer";

    private Fields() {}

    static String word(String field) {
        return "word." + field;
    }

    static String day(String field) {
        return "day." + field;
    }

    static String order(String field) {
        return "order." + field;
    }
}

package dk.sagsgang.command.api;

/** A JSON Pointer (RFC 6901) to a place in a body; names are cut after 100 characters. */
record Pointer(String text) {

    static final Pointer ROOT = new Pointer("");
    private static final int LONGEST_NAME = 100;

    Pointer to(String name) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
        return new Pointer(text + "/" + shown.replace("~", "~0").replace("/", "~1"));
    }

    Pointer to(int index) {
        return new Pointer(text + "/" + index);
    }

    boolean isRoot() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}

package dk.sagsgang.query.travel;

import dk.sagsgang.query.search.Cursor;
import dk.sagsgang.query.travel.Moments.Asked;
import dk.sagsgang.query.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list as of a moment begins: behind so many lines of the stream that follows the one named. It
 * carries the position of the first page, so that what is recorded while someone turns the pages is in none of them.
 */
record TravelCursor(long position, @Nullable String finished, int lines) {
    private static final byte[] NO_KEY = {};

    String written(Through through, Asked asked) {
        String id = position + "/" + lines + "/" + (finished == null ? "" : finished);
        return new Cursor(list(through), asked.toString(), NO_KEY, id).written();
    }

    /** Refuses a cursor of another list or another moment. */
    static TravelCursor read(String written, Through through, Asked asked) {
        String[] parts = Cursor.read(written, list(through), asked.toString())
                .orElseThrow(Problem::cursor)
                .id()
                .split("/", 3);
        return new TravelCursor(
                Long.parseLong(parts[0]), parts[2].isEmpty() ? null : parts[2], Integer.parseInt(parts[1]));
    }

    private static String list(Through through) {
        return "asOf/" + through;
    }
}

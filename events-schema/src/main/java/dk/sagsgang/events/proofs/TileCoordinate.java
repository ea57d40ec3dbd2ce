package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which piece of a tree a tile is (c2sp.org/tlog-tiles): its level (0 holds leaves, every level above one hash per full
 * tile below), its index within the level, and its width, the number of hashes it holds. A tile of 256 is full and never
 * changes; a narrower one is the last of its level in a tree of some size.
 */
public record TileCoordinate(int level, long index, int width) {

    /** The width of a full tile. */
    public static final int FULL = 256;

    /** How many levels of the tree one level of tiles spans. */
    static final int HEIGHT = 8;

    /** How many levels of tiles the largest tree has that a long can count. */
    static final int LEVELS = Long.SIZE / HEIGHT;

    private static final int HIGHEST_LEVEL = 63;
    private static final long HIGHEST_INDEX = 999_999_999_999_999_999L;
    private static final Pattern PATH =
            Pattern.compile("tile/(0|[1-9][0-9]?)/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TileCoordinate {
        if (level < 0 || level > HIGHEST_LEVEL) {
            throw new InvalidValue("A tile's level is 0 to 63.");
        }
        if (index < 0 || index > HIGHEST_INDEX) {
            throw new InvalidValue("A tile's index is 0 or more, and of 18 digits at most.");
        }
        if (width < 1 || width > FULL) {
            throw new InvalidValue("A tile holds 1 to 256 hashes.");
        }
    }

    /** The tiles that a tree of this size ends with, one for each level that is not full to the brim, lowest first. */
    public static List<TileCoordinate> partialOf(long size) {
        List<TileCoordinate> partial = new ArrayList<>();
        for (int level = 0; level < LEVELS && size >> (HEIGHT * level) > 0; level++) {
            long hashes = size >> (HEIGHT * level);
            if (hashes % FULL != 0) {
                partial.add(new TileCoordinate(level, hashes / FULL, (int) (hashes % FULL)));
            }
        }
        return partial;
    }

    /** The tile of this level and index as wide as it is in a tree of this size. */
    static TileCoordinate in(long size, int level, long index) {
        long hashes = size >> (HEIGHT * level);
        return new TileCoordinate(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }

    /** Reads {@code tile/0/x001/x234/067.p/5}; anything that {@link #path} does not write is refused. */
    public static TileCoordinate parse(String path) {
        Matcher parts = PATH.matcher(path);
        if (parts.matches()) {
            String width = parts.group(3);
            TileCoordinate tile = new TileCoordinate(
                    Integer.parseInt(parts.group(1)),
                    Long.parseLong(parts.group(2).replace("x", "").replace("/", "")),
                    width == null ? FULL : Integer.parseInt(width));
            if (tile.path().equals(path)) {
                return tile;
            }
        }
        throw new InvalidValue("A tile is named such as tile/0/x001/234 or tile/0/x001/234.p/5.");
    }

    public String path() {
        StringBuilder digits = new StringBuilder(three(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits.insert(0, "x" + three(rest % 1000) + "/");
        }
        return "tile/" + level + "/" + digits + (isFull() ? "" : ".p/" + width);
    }

    public boolean isFull() {
        return width == FULL;
    }

    @Override
    public String toString() {
        return path();
    }

    private static String three(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}

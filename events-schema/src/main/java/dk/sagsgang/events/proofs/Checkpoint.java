package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.Sha256;
import java.util.List;

/**
 * What a sealer signs (c2sp.org/tlog-checkpoint): a line with the log's origin, one with the tree's size in decimal
 * digits, one with its root in base64. Ours has no further lines; those of others may, and they are kept unread.
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    private static final String ORIGIN = "sagsgang/";
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) {
            throw new InvalidValue("A checkpoint names its origin in one line.");
        }
        extensions = List.copyOf(extensions);
        if (extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new InvalidValue("A further line of a checkpoint is not empty.");
        }
    }

    /** The checkpoint of an authority's log. */
    public static Checkpoint of(AuthorityId authority, TreeHead head) {
        return new Checkpoint(origin(authority), head, List.of());
    }

    /** The origin of an authority's log, which is its keys' name too. */
    public static String origin(AuthorityId authority) {
        return ORIGIN + authority;
    }

    /** Reads what a note says; whether it is signed is another question. */
    public static Checkpoint of(SignedNote note) {
        return parse(note.text());
    }

    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() >= LINES) {
            Checkpoint read = new Checkpoint(
                    lines.getFirst(),
                    new TreeHead(size(lines.get(1)), root(lines.get(2))),
                    lines.subList(LINES, lines.size()));
            if (read.text().equals(text)) {
                return read;
            }
        }
        throw new InvalidValue("A checkpoint has a line each for origin, size and root.");
    }

    public long size() {
        return head.size();
    }

    public Sha256 root() {
        return head.root();
    }

    /** The text to be signed. */
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size())
                .append('\n')
                .append(Base64Text.write(root().bytes()))
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static long size(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new InvalidValue("The size of a tree is written in decimal digits.", e);
        }
    }

    private static Sha256 root(String base64) {
        return Sha256.holding(Base64Text.read(base64));
    }
}

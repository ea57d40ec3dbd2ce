package dk.sagsgang.events.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Cuts a stream into blocks of whole lines, and hashes all lines but the last. Memory is a few blocks, or the longest
 * line where that is longer; a line of more than 64 MB ends the reading as if the file ended there.
 */
final class BundleBlocks {

    private static final int BLOCK_BYTES = 1 << 18;
    private static final int LONGEST_LINE_BYTES = 1 << 26;

    private final InputStream in;
    private final MessageDigest digest = NodeHash.sha256();
    private final Deque<byte[]> free = new ArrayDeque<>();
    private byte[] rest = new byte[0];
    private byte[] lastLine = new byte[0];
    private boolean started;

    BundleBlocks(InputStream in) {
        this.in = in;
    }

    /** Whole lines at the begin of an array that is the caller's until it is given back. */
    @SuppressWarnings("ArrayRecordComponent")
    record Block(byte[] octets, int length) {}

    /** The next lines; a block without any is the end. */
    Block next() throws IOException {
        byte[] octets = free.isEmpty() ? new byte[BLOCK_BYTES] : free.pop();
        if (octets.length < rest.length * 2) {
            octets = new byte[rest.length * 2];
        }
        System.arraycopy(rest, 0, octets, 0, rest.length);
        int filled = rest.length;
        int searched = filled;
        while (true) {
            int read = in.readNBytes(octets, filled, octets.length - filled);
            filled += read;
            int lines = afterLastLineEnd(octets, searched, filled);
            if (lines > 0 || read == 0 || filled >= LONGEST_LINE_BYTES) {
                rest = Arrays.copyOfRange(octets, lines, filled);
                hash(octets, lines);
                return new Block(octets, lines);
            }
            searched = filled;
            octets = Arrays.copyOf(octets, octets.length * 2);
        }
    }

    void giveBack(Block block) {
        if (block.octets().length == BLOCK_BYTES) {
            free.push(block.octets());
        }
    }

    /** What follows the last line end; empty where the file ends with one. */
    byte[] rest() {
        return rest;
    }

    byte[] lastLine() {
        return lastLine;
    }

    /** The digest of all lines before the last; to be asked for once, at the end. */
    byte[] digest() {
        return digest.digest();
    }

    private void hash(byte[] octets, int lines) {
        if (lines > 0) {
            int last = afterLastLineEnd(octets, 0, lines - 1);
            if (started) {
                digest.update(lastLine);
                digest.update((byte) '\n');
            }
            digest.update(octets, 0, last);
            lastLine = Arrays.copyOfRange(octets, last, lines - 1);
            started = true;
        }
    }

    private static int afterLastLineEnd(byte[] octets, int from, int to) {
        int at = to;
        while (at > from && octets[at - 1] != '\n') {
            at--;
        }
        return at > from ? at : 0;
    }
}

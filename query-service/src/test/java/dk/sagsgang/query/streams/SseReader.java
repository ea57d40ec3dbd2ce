package dk.sagsgang.query.streams;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads Server-Sent Events as a browser does (WHATWG HTML, section 9.2.6), from octets in pieces of any size. */
final class SseReader {
    private final List<Message> messages = new ArrayList<>();
    private final StringBuilder data = new StringBuilder();
    private String buffered = "";
    private String type = "";
    private String idBuffer = "";
    private String lastEventId = "";
    private int heartbeats;
    private byte[] rest = {};

    /** What reaches a listener. */
    record Message(String id, String type, String data) {}

    void read(byte[] octets, int from, int length) {
        byte[] all = new byte[rest.length + length];
        System.arraycopy(rest, 0, all, 0, rest.length);
        System.arraycopy(octets, from, all, rest.length, length);
        int begin = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                line(new String(all, begin, i - begin, StandardCharsets.UTF_8));
                begin = i + 1;
            }
        }
        rest = java.util.Arrays.copyOfRange(all, begin, all.length);
    }

    List<Message> messages() {
        return messages;
    }

    /** What a browser would send when it comes back; empty where it has none. */
    String lastEventId() {
        return lastEventId;
    }

    int heartbeats() {
        return heartbeats;
    }

    private void line(String line) {
        if (line.isEmpty()) {
            dispatch();
        } else if (line.startsWith(":")) {
            heartbeats++;
        } else {
            int colon = line.indexOf(':');
            String field = colon < 0 ? line : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + (line.startsWith(": ", colon) ? 2 : 1));
            switch (field) {
                case "id" -> idBuffer = value;
                case "event" -> type = value;
                case "data" -> data.append(value).append('\n');
                default -> buffered = value;
            }
        }
    }

    String retry() {
        return buffered;
    }

    private void dispatch() {
        lastEventId = idBuffer;
        if (!data.isEmpty()) {
            messages.add(new Message(lastEventId, type, data.substring(0, data.length() - 1)));
        }
        data.setLength(0);
        type = "";
    }
}

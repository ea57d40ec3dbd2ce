package dk.sagsgang.query.screens.shell;

import java.util.List;

/** A screen on the map: its name in the message files, where it is, and the letter that leads there after g. */
public record Place(String name, String path, String key) {
    static final List<Place> ALL = List.of(
            new Place("overview", "", "o"),
            new Place("cases", "/sager", "s"),
            new Place("meetings", "/moeder", "m"),
            new Place("agreements", "/aftaler", "a"),
            new Place("audit", "/kontrol", "k"),
            new Place("imports", "/import", "i"),
            new Place("wall", "/skaerm", "w"));

    /** Whether an address is that of this screen, or of something on it. */
    public boolean isHere(Here here, String address) {
        String own = here.to(path);
        return address.equals(own) || (!path.isEmpty() && address.startsWith(own + "/"));
    }
}

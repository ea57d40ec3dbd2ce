package dk.sagsgang.events.proofs;

import dk.sagsgang.events.values.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A bundle as its lines, for those who tamper with it; the digest can be made to fit again. */
record Lines(List<String> all) {

    static Lines of(byte[] bundle) {
        return new Lines(new String(bundle, StandardCharsets.UTF_8).lines().toList());
    }

    int count() {
        return all.size();
    }

    Lines without(int line) {
        List<String> changed = new ArrayList<>(all);
        changed.remove(line);
        return new Lines(changed);
    }

    Lines with(int line, String inserted) {
        List<String> changed = new ArrayList<>(all);
        changed.add(line, inserted);
        return new Lines(changed);
    }

    Lines replaced(int line, String from, String to) {
        List<String> changed = new ArrayList<>(all);
        if (!changed.get(line).contains(from)) {
            throw new AssertionError("Line " + line + " holds no " + from);
        }
        changed.set(line, changed.get(line).replace(from, to));
        return new Lines(changed);
    }

    Lines swapped(int one, int other) {
        List<String> changed = new ArrayList<>(all);
        Collections.swap(changed, one, other);
        return new Lines(changed);
    }

    /** The lines with the digest that belongs to them. */
    Lines sealed() {
        List<String> changed = new ArrayList<>(all.subList(0, all.size() - 1));
        Sha256 digest = Sha256.of(new Lines(changed).bytes());
        changed.add("{\"sha256\":\"" + digest + "\"}");
        return new Lines(changed);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        all.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}

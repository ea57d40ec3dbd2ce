package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.List;

/** How far lines stand from each other, in heights of their letters. */
final class Pitch {

    private static final float USUAL = 1.2f;
    private static final float LARGEST = 3;

    private Pitch() {}

    /**
     * The pitch of lines within paragraphs: the lower third of all, since wider ones stand between paragraphs and closer
     * ones are rare.
     */
    static float of(List<List<PageLine>> pages) {
        List<Float> pitches = new ArrayList<>();
        for (List<PageLine> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                float pitch = between(page.get(i - 1), page.get(i));
                if (pitch > 0 && pitch < LARGEST) {
                    pitches.add(pitch);
                }
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? USUAL : pitches.get(pitches.size() / 3);
    }

    static float between(PageLine upper, PageLine lower) {
        float size = Math.max(1, Math.max(upper.size(), lower.size()));
        return (lower.down() - upper.down()) / size;
    }
}

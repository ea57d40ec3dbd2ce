package dk.sagsgang.command.documents;

import java.util.ArrayList;
import java.util.List;

/** How far lines stand from each other, in heights of their letters. */
final class Pitch {

    private static final float USUAL = 1.2f;
    private static final float SMALLEST = 0.9f;

    /** Lines that stand wider apart than this are not of one paragraph, even where no two lines stand closer. */
    private static final float LARGEST = 1.6f;

    private static final int ONE_IN = 10;

    private Pitch() {}

    /**
     * The pitch of lines within paragraphs: one of the smallest, since wider ones stand between paragraphs, and where all
     * paragraphs are of one line they may be most.
     */
    static float of(List<List<PageLine>> pages) {
        List<Float> pitches = new ArrayList<>();
        for (List<PageLine> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                float pitch = between(page.get(i - 1), page.get(i));
                if (pitch > SMALLEST && pitch < LARGEST) {
                    pitches.add(pitch);
                }
            }
        }
        pitches.sort(null);
        return pitches.isEmpty() ? USUAL : pitches.get(pitches.size() / ONE_IN);
    }

    static float between(PageLine upper, PageLine lower) {
        float size = Math.max(1, Math.max(upper.size(), lower.size()));
        return (lower.down() - upper.down()) / size;
    }
}

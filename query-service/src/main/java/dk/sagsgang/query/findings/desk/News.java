package dk.sagsgang.query.findings.desk;

import dk.sagsgang.query.findings.Finding.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of a finding between two bookmarks: raised, resolved or dismissed, whatever lay between. A finding that was
 * raised and ended while nobody listened is told as it is now.
 */
record News(String name, Kept kept) {

    /** All that changed between them, from the finding that was raised first on. */
    static List<News> between(Bookmark before, Bookmark now, Snapshot snapshot) {
        List<News> news = new ArrayList<>();
        boolean sameDay = before.day().equals(now.day());
        for (Kept it : snapshot.all().reversed()) {
            if (sameDay && it.lastChange() <= before.position()) {
                continue;
            }
            Optional<State> then = it.at(before.position(), before.day());
            Optional<State> today = it.at(now.position(), now.day());
            if (today.isPresent() && !today.equals(then)) {
                news.add(new News(name(today.get()), it));
            }
        }
        return news;
    }

    private static String name(State state) {
        return switch (state) {
            case OPEN -> "FindingRaised";
            case RESOLVED -> "FindingResolved";
            case DISMISSED -> "FindingDismissed";
        };
    }
}

package dk.sagsgang.command.minutes.prose;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.command.minutes.danish.DanishDates;
import dk.sagsgang.command.minutes.danish.DanishDates.Dated;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence without the words that say of when it speaks, and that date, null where it names none. A sentence with
 * several dates, with one that is not of when ("siden", "fra", "senest"), or with one that lies ahead is none.
 */
record AsOf(String rest, @Nullable PartialDate date) {

    private static final Pattern OF_WHEN = Danish.pattern(
            "(?:^|[ ,])(?:pr\\.?|ultimo|primo|medio|ved udgangen af|i løbet af|i)(?: måneden| året| den| d\\.)* ?$");

    /** Sorted by where they stand, since years are looked for after days and months. */
    static Optional<AsOf> in(String sentence, LocalDate meeting) {
        List<Dated> dates = new ArrayList<>(DanishDates.in(sentence));
        dates.addAll(DanishDates.yearsAlone(sentence));
        if (dates.isEmpty()) {
            return Optional.of(new AsOf(sentence, null));
        }
        Dated date = dates.getFirst();
        Matcher before = OF_WHEN.matcher(sentence.substring(0, date.start()));
        if (dates.size() > 1 || !before.find() || hasBegunAfter(date.date(), meeting)) {
            return Optional.empty();
        }
        String rest = sentence.substring(0, before.start()) + " " + sentence.substring(date.end());
        return Optional.of(new AsOf(
                rest.replaceAll("\\s+", " ").replaceAll(" (?=[.,])", "").strip(), date.date()));
    }

    private static boolean hasBegunAfter(PartialDate date, LocalDate meeting) {
        return date.earliest().isAfter(meeting);
    }
}

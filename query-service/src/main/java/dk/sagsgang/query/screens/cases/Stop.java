package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.cases.Moments.Moment;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the slider stops: a day on which something about the case was stated, or a moment at which something was
 * recorded. The last stop is the present.
 */
record Stop(String address, String label, boolean isHere) {
    /** More handles than this nobody can tell apart; the fields for days reach what lies between them. */
    static final int MOST = 60;

    /**
     * The stops of the slider in the mode that it is in, in the order of time. A moment between two stops stands at the
     * earlier one, since nothing was added between them.
     *
     * @param asOf the position that the case is told by; null is the present
     */
    static List<Stop> all(
            Moments moments, Through through, CaseTold.@Nullable AsOf asOf, Here here, String caseId, Wording show) {
        List<Stop> stops = new ArrayList<>();
        if (through.isRecorded()) {
            List<Moment> recorded = moments.recorded();
            long position = asOf == null ? -1 : asOf.position();
            int at = (int) recorded.stream()
                            .filter(it -> it.position() <= position)
                            .count()
                    - 1;
            Moment standing = at < 0 ? null : recorded.get(at);
            for (Moment moment : Moments.thinned(recorded, MOST, at)) {
                stops.add(new Stop(
                        through.recorded(moment.position()).address(here, caseId),
                        show.instant(moment.recordedAt()),
                        moment.equals(standing)));
            }
        } else {
            List<LocalDate> days = moments.days();
            LocalDate day = through.statedOn();
            int at = day == null
                    ? -1
                    : (int) days.stream().filter(it -> !it.isAfter(day)).count() - 1;
            LocalDate standing = at < 0 ? null : days.get(at);
            for (LocalDate one : Moments.thinned(days, MOST, at)) {
                stops.add(new Stop(through.stated(one).address(here, caseId), show.day(one), one.equals(standing)));
            }
        }
        stops.add(new Stop(Through.NOW.address(here, caseId), show.words("case.now"), through.isNow()));
        return stops;
    }
}

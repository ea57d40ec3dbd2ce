package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.cases.CaseHistory.Told;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * A place where the slider stops: a day on which something about the case was stated, or a moment at which something was
 * recorded. The last stop is the present.
 */
record Stop(String address, String label, boolean isHere) {

    /** All stops of the slider in the mode that it is in, in the order of time. */
    static List<Stop> all(List<Told> history, Through through, Here here, String caseId, Wording show) {
        List<Stop> stops = new ArrayList<>();
        if (through.isRecorded()) {
            Map<String, Told> lastOfCommand = new LinkedHashMap<>();
            history.forEach(it -> lastOfCommand.put(it.recordedAt().toString(), it));
            lastOfCommand.values().forEach(it -> {
                Through then = through.recorded(it.position());
                stops.add(new Stop(
                        then.address(here, caseId),
                        show.instant(it.recordedAt()),
                        Objects.equals(then.registreret(), through.registreret())));
            });
        } else {
            TreeSet<LocalDate> days = new TreeSet<>();
            history.forEach(it -> days.add(it.source().statedOn()));
            for (LocalDate day : days) {
                Through then = through.stated(day);
                stops.add(new Stop(
                        then.address(here, caseId), show.day(day), Objects.equals(then.oplyst(), through.oplyst())));
            }
        }
        stops.add(new Stop(Through.NOW.address(here, caseId), show.words("case.now"), through.isNow()));
        return stops;
    }
}

package dk.sagsgang.query.cases;

import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Text;
import dk.sagsgang.query.views.Committees;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a case's answer stands in the list of cases, under the same names. */
record CaseLine(
        String caseId,
        String number,
        boolean numberAssigned,
        Text title,
        CaseAnswer.Phase phase,
        CaseAnswer.Progress progress,
        CaseAnswer.@Nullable Awaited awaits,
        Committees.@Nullable Named committee,
        @Nullable Person caseworker,
        @Nullable LocalDate closedOn,
        @Nullable String quarantined,
        long version,
        long position) {

    static final List<String> FIELDS = Arrays.stream(CaseLine.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
}

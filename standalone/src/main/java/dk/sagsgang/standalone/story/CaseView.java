package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the query side says a case is now, as far as the story needs it; what else it says is passed over. */
public record CaseView(
        String authority,
        String number,
        boolean numberAssigned,
        String title,
        String phase,
        String progress,
        @Nullable Committee committee,
        @Nullable Person caseworker,
        List<Person> coCaseworkers,
        List<AgreementView> agreements,
        @Nullable LocalDate closedOn,
        @Nullable AsOf asOf) {

    public CaseView {
        coCaseworkers = Objects.requireNonNullElse(coCaseworkers, List.of());
        agreements = Objects.requireNonNullElse(agreements, List.of());
    }

    /** The committee that has the case. */
    public record Committee(
            CommitteeCode code,
            @Nullable String name,
            @Nullable LocalDate dissolvedOn) {}
}

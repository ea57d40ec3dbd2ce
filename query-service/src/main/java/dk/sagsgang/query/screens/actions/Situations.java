package dk.sagsgang.query.screens.actions;

import dk.sagsgang.query.screens.actions.CaseNow.Item;
import dk.sagsgang.query.screens.actions.Situation.MeetingLine;
import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for a case and what lies around it. */
@Component
class Situations {
    private static final int MEETINGS = 200;
    private static final int FACTS = 200;

    private final Api api;

    Situations(Api api) {
        this.api = api;
    }

    private record Committees(List<CommitteeNow> items) {}

    private record Meetings(List<MeetingLine> items) {}

    private record Facts(List<RecordedFact> items) {}

    private record Authority(@Nullable String kind) {}

    /** The case once it tells at least so far, with the newest meetings of its authority. */
    Situation of(Here here, String caseId, @Nullable Long minPosition) {
        CaseNow it = api.get(here.ask("/cases/{}", caseId).with("minPosition", minPosition), CaseNow.class);
        Map<String, MeetingNow> meetings = it.agendaItems().stream()
                .map(Item::meeting)
                .map(Object::toString)
                .distinct()
                .flatMap(meeting -> api.find(here.ask("/meetings/{}", meeting), MeetingNow.class).stream())
                .collect(Collectors.toMap(MeetingNow::meeting, Function.identity()));
        return new Situation(
                it,
                api.get(here.ask("/cases/{}/findings", it.caseId()).with("state", "OPEN"), Findings.class)
                        .items(),
                meetings,
                api.get(here.ask("/meetings").with("limit", MEETINGS).with("minPosition", minPosition), Meetings.class)
                        .items(),
                committees(here),
                "MUNICIPALITY".equals(api.get(here.ask(""), Authority.class).kind()),
                here.today());
    }

    MeetingNow meeting(Here here, String meeting, @Nullable Long minPosition) {
        return api.get(here.ask("/meetings/{}", meeting).with("minPosition", minPosition), MeetingNow.class);
    }

    List<CommitteeNow> committees(Here here) {
        return committees(here, null);
    }

    List<CommitteeNow> committees(Here here, @Nullable Long minPosition) {
        return api.get(here.ask("/committees").with("minPosition", minPosition), Committees.class)
                .items();
    }

    /** The newest facts of a case, in the order of the record. */
    List<RecordedFact> facts(Here here, CaseNow it) {
        return api.get(
                        here.ask("/cases/{}/history", it.caseId())
                                .with("before", it.version() + 1)
                                .with("limit", FACTS),
                        Facts.class)
                .items();
    }

    /** The facts of a case that were recorded after a version, the newest of them where they are many. */
    List<RecordedFact> since(Here here, CaseNow it, long version) {
        return facts(here, it).stream().filter(fact -> fact.version() > version).toList();
    }
}

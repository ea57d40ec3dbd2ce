package dk.sagsgang.query.screens.actions;

import dk.sagsgang.query.screens.actions.CaseNow.Item;
import dk.sagsgang.query.screens.actions.Situation.MeetingLine;
import dk.sagsgang.query.screens.facts.Findings;
import dk.sagsgang.query.screens.shell.Api;
import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return facts(here.ask("/cases/{}/history", it.caseId()), it.version());
    }

    /** The facts of a case that were recorded after a version, the newest of them where they are many. */
    List<RecordedFact> since(Here here, CaseNow it, long version) {
        return after(version, facts(here, it));
    }

    List<RecordedFact> since(Here here, MeetingNow it, long version) {
        return after(version, facts(here.ask("/meetings/{}/history", it.meeting()), it.version()));
    }

    List<RecordedFact> since(Here here, CommitteeNow it, long version) {
        long newest = Objects.requireNonNull(it.version(), "a committee that its own address answered");
        return after(version, facts(here.ask("/committees/{}/history", it.code()), newest));
    }

    /** The meeting as it was on record before a fact; empty where it was not yet. */
    Optional<MeetingNow> before(Here here, RecordedFact fact, String meeting) {
        return api.find(here.ask("/meetings/{}", meeting).with("recordedBy", fact.position() - 1), MeetingNow.class);
    }

    CommitteeNow committee(Here here, String code, @Nullable Long minPosition) {
        return api.get(here.ask("/committees/{}", code).with("minPosition", minPosition), CommitteeNow.class);
    }

    private List<RecordedFact> facts(Question history, long newest) {
        return api.get(history.with("before", newest + 1).with("limit", FACTS), Facts.class)
                .items();
    }

    private static List<RecordedFact> after(long version, List<RecordedFact> facts) {
        return facts.stream().filter(fact -> fact.version() > version).toList();
    }
}

package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.query.screens.actions.Situation.MeetingLine;
import dk.sagsgang.query.screens.facts.Findings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes cases of which a test says only what matters; today is 1 December 2021. */
final class Situated {
    static final LocalDate TODAY = LocalDate.of(2021, 12, 1);
    static final String PROPOSED = """
            {"recommendation":1,"recommendedBy":"Direktionen","status":"PROPOSED","points":[{"point":1,"text":"drøftes"}]}""";
    static final String WITHDRAWN = PROPOSED.replace("PROPOSED", "WITHDRAWN");
    static final String APPROVED = """
            {"outcome":"APPROVED","text":"Godkendt.","points":[],"remarks":[],"reservations":[],"dissents":[],"absent":[],
             "disqualified":[],"substitutions":[],"referredTo":[],"procedural":false}""";
    static final String NOTED = APPROVED.replace("APPROVED", "NOTED");
    static final String HALTED = APPROVED.replace(
            "\"procedural\"", "\"halted\":{\"by\":{\"subject\":\"m-1\",\"name\":\"Et medlem\"}},\"procedural\"");

    private final List<String> items = new ArrayList<>();
    private final List<String> agreements = new ArrayList<>();
    private String followUps = "[]";
    private String restrictions = "[]";
    private String closed = "";
    private MeetingNow meeting = meeting("HELD");
    private List<Findings.Finding> findings = List.of();
    private List<MeetingLine> scheduled = List.of();
    private List<CommitteeNow> committees = List.of();
    private boolean municipality = true;

    static Situated open() {
        return new Situated();
    }

    Situated closed() {
        closed = "\"closedOn\":\"2021-11-30\",";
        return this;
    }

    Situated item(String recommendations, String decision) {
        items.add("""
                {"meeting":"FOU-2021-11-22","position":1,"committee":"FOU","meetingDay":"2021-11-22","title":"Punkt",
                 "recommendations":[%s]%s}""".formatted(recommendations, decision.isEmpty() ? "" : ",\"decision\":" + decision));
        return this;
    }

    Situated at(MeetingNow other) {
        meeting = other;
        return this;
    }

    Situated agreement(String kind, String status, String expires) {
        agreements.add("""
                {"agreement":"boblberg","kind":"%s","status":"%s"%s}""".formatted(kind, status, expires.isEmpty() ? "" : ",\"expires\":\"" + expires + "\""));
        return this;
    }

    Situated followUp(String completed) {
        followUps = """
                [{"followUp":1,"what":"Spørg","due":"2022"%s}]""".formatted(completed.isEmpty() ? "" : ",\"completedOn\":\"" + completed + "\"");
        return this;
    }

    Situated restricted() {
        restrictions = """
                [{"scope":{"of":"CASE"},"reason":"Personsag"}]""";
        return this;
    }

    Situated questioned() {
        Findings.Said said = new Findings.Said("Forlænget uden beslutning", "Extended without a decision");
        findings = List.of(new Findings.Finding(
                "f-1", "rule:1", "rule", "OPEN", "1", "1", null, said, said, TODAY, null, null, null));
        return this;
    }

    Situated scheduled(String status) {
        scheduled = List.of(new MeetingLine("FOU-2022-01-10", null, LocalDate.of(2022, 1, 10), status, 0));
        return this;
    }

    Situated committee(String kind) {
        committees = List.of(new CommitteeNow("FOU", null, kind, null, 1L));
        return this;
    }

    Situated region() {
        municipality = false;
        return this;
    }

    Situation now() {
        CaseNow it = EventJson.trees()
                .readValue(
                        """
                {"caseId":"1","number":"1","title":"Sag","phase":"OPENED","coCaseworkers":[],"agendaItems":[%s],
                 "agreements":[%s],"documents":[],"followUps":%s,"restrictions":%s,%s"version":1,"position":2}""".formatted(
                                String.join(",", items), String.join(",", agreements), followUps, restrictions, closed),
                        CaseNow.class);
        return new Situation(
                it, findings, Map.of(meeting.meeting(), meeting), scheduled, committees, municipality, TODAY);
    }

    static MeetingNow meeting(String status) {
        return meeting(status, "2021-11-22", "");
    }

    /** A meeting on a day; {@code more} are further members of its JSON, each with a comma behind it. */
    static MeetingNow meeting(String status, String day, String more) {
        return EventJson.trees().readValue("""
                {"meeting":"FOU-2021-11-22","day":"%s","status":"%s",%s"present":[],"absent":[],"version":1,"position":2}""".formatted(day, status, more), MeetingNow.class);
    }
}

package dk.sagsgang.standalone.client;

import java.util.Map;

/** What each command of a plan brings, counted in Danish; a command that is not known here is counted by its name. */
final class CommandWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("EstablishCommittee", "udvalg oprettet"),
            Map.entry("DissolveCommittee", "udvalg nedlagt"),
            Map.entry("ScheduleMeeting", "møde indkaldt"),
            Map.entry("PublishAgenda", "dagsorden offentliggjort"),
            Map.entry("HoldMeeting", "møde afholdt"),
            Map.entry("AdjournMeeting", "møde hævet"),
            Map.entry("PublishMinutes", "referat offentliggjort"),
            Map.entry("OpenCase", "sager oprettet"),
            Map.entry("RenameCase", "titler ændret"),
            Map.entry("AssignCaseworker", "sagsbehandlere"),
            Map.entry("PlaceOnAgenda", "punkter på dagsordenen"),
            Map.entry("SubmitBrief", "sagsfremstillinger"),
            Map.entry("ProposeRecommendation", "indstillinger"),
            Map.entry("RecordDecision", "beslutninger"),
            Map.entry("EnterAgreement", "aftaler indgået"),
            Map.entry("AmendAgreement", "aftaler uddybet"),
            Map.entry("ExtendAgreement", "aftaler forlænget"),
            Map.entry("TerminateAgreement", "aftaler opsagt"),
            Map.entry("AttachDocument", "bilag"),
            Map.entry("CiteDecision", "tidligere beslutninger omtalt"),
            Map.entry("ReportIndicator", "nøgletal"),
            Map.entry("AllotFunding", "bevillinger"),
            Map.entry("SetFrame", "rammer"));

    private CommandWords() {}

    static String counted(String command, long times) {
        return times + " " + WORDS.getOrDefault(command, command);
    }
}

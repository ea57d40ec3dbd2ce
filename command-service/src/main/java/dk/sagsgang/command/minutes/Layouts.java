package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.Layout.HeadField;
import dk.sagsgang.command.minutes.danish.Danish;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The layouts that can be read: the two in which Herning Kommune has published, before and after 2021, and our own. */
final class Layouts {

    private static final Committees HERNING = new Committees(Map.ofEntries(
            Map.entry("Direktionen", "DIR"),
            Map.entry("Forebyggelsesudvalget", "FOU"),
            Map.entry("Børne- og Familieudvalget", "BFU"),
            Map.entry("Social- og Sundhedsudvalget", "SOS"),
            Map.entry("Beskæftigelsesudvalget", "BSK"),
            Map.entry("Kultur- og Fritidsudvalget", "KFU"),
            Map.entry("Byplanudvalget", "BYP"),
            Map.entry("Teknik- og Miljøudvalget", "TMU"),
            Map.entry("Økonomi- og Erhvervsudvalget", "ØKE"),
            Map.entry("Byrådet", "BYR")));

    private static final Map<Section, List<String>> HEADINGS = Map.of(
            Section.COMMUNICATION, List.of("Kommunikation"),
            Section.RESUME, List.of("Sagsresume", "Sagsresumé", "Resume", "Resumé"),
            Section.STATEMENT, List.of("Sagsfremstilling"),
            Section.ECONOMY, List.of("Økonomi"),
            Section.COORDINATION, List.of("Koordinering", "Koordination"),
            Section.RECOMMENDATION, List.of("Indstilling", "Indstillinger"),
            Section.DECISION, List.of("Beslutning"),
            Section.ATTACHMENTS, List.of("Bilag", "Bilagsliste", "Bilagsfortegnelse"),
            Section.SIGNATURES, List.of("Underskrift", "Underskrifter", "Underskriftsside", "Underskriftsblad"));

    private static final Layout AGENDA_PAGE = new Layout(
            "herning-2020",
            Danish.pattern("^(?=.)(?:sagsnr\\.? ?: ?(?<caseNumber>.*?))?(?: ?sagsbehandler ?: ?(?<caseworker>.*))?$"),
            null,
            List.of("Dagsordener og referater", "Dagsordenpunkter", "Dagsordenspunkter"),
            Map.of(
                    HeadField.COMMITTEE, List.of("Udvalg"),
                    HeadField.DATE, List.of("Mødedato"),
                    HeadField.TIME, List.of("Mødetidspunkt", "Mødetid", "Tidspunkt"),
                    HeadField.PLACE, List.of("Mødested")),
            null,
            false,
            false,
            HEADINGS,
            HERNING);

    private static final Layout NUMBERED = new Layout(
            "herning-2021",
            Danish.pattern("^punkt (?<number>\\d{1,4}) ?(?<mark>\\(lukket\\))? ?[:.] ?(?<title>.*)$"),
            Pattern.compile("^(?<kind>REFERAT|Referat|DAGSORDEN|Dagsorden) (?<committee>.+?) (?:d\\.|den) "
                    + "(?<date>\\d{1,2}[-./]\\d{1,2}[-./]\\d{4})$"),
            List.of(),
            Map.of(
                    HeadField.COMMITTEE, List.of("Udvalg"),
                    HeadField.DATE, List.of("Mødedato"),
                    HeadField.TIME, List.of("Mødetidspunkt", "Mødetid", "Tidspunkt"),
                    HeadField.PLACE, List.of("Mødested")),
            "Indholdsfortegnelse",
            true,
            true,
            HEADINGS,
            HERNING);

    /** The form in which agendas and minutes are written here, so that what is written can be read again. */
    private static final Layout OWN = new Layout(
            "sagsgang",
            Danish.pattern("^(?:punkt (?<number>\\d{1,4})|dagsordenspunkt) ?(?<mark>\\(lukket\\))? ?– (?<title>.*)$"),
            Pattern.compile("^(?<kind>Referat|Dagsorden) (?:af|til) (?:ekstraordinært )?møde i (?<committee>.+), [^,]+,"
                    + " den (?<date>\\d{1,2}\\. \\p{L}+ \\d{4})$"),
            List.of("Gå til indholdet", "Om mødet"),
            Map.of(
                    HeadField.DATE, List.of("Mødedato"),
                    HeadField.TIME, List.of("Mødetidspunkt"),
                    HeadField.PLACE, List.of("Mødested")),
            "Indholdsfortegnelse",
            true,
            true,
            HEADINGS,
            HERNING);

    static final List<Layout> ALL = List.of(AGENDA_PAGE, NUMBERED, OWN);

    private Layouts() {}
}

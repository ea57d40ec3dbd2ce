package dk.sagsgang.command.minutes;

import static dk.sagsgang.command.minutes.Headings.entry;
import static dk.sagsgang.command.minutes.Headings.exactly;

import dk.sagsgang.command.minutes.Layout.HeadField;
import dk.sagsgang.command.minutes.PublishingSystem.Trait;
import dk.sagsgang.command.minutes.danish.Danish;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The publishing systems whose documents are known, and last the general rules for those that are not. */
final class PublishingSystems {

    private static final String DAY = "\\d{1,2}[-./] ?\\d{1,2}[-./] ?\\d{4}|\\d{1,2}\\. ?\\p{L}+ \\d{4}";

    private static final Headings COMMON = Headings.of(
            entry(Section.RESUME, "(?:kort )?(?:sags)?resum[eé]|sammendrag"),
            entry(
                    Section.STATEMENT,
                    "(?:supplerende |ny )?sagsfremstilling|sagsbeskrivelse|baggrund(?: for sagens fremlæggelse)?"
                            + "|problemstilling|løsning|redegørelse|beskrivelse af sagen"),
            entry(
                    Section.ECONOMY,
                    "økonomi(?:ske konsekvenser)?(?: og (?:finansiering|organisatoriske konsekvenser|personale))?"),
            entry(Section.COORDINATION, "koordinering(?: med andre afdelinger)?|koordination"),
            entry(Section.COMMUNICATION, "kommunikation|forventet varighed:? .{1,40}"),
            entry(Section.ATTACHMENTS, "bilag(?:sliste|sfortegnelse|soversigt)?"),
            entry(
                    Section.EARLIER,
                    "tidligere beslutning(?:er)?|sagsforløb|(?:punktet|sagen) (?:har været )?behandlet tidligere"
                            + "|tidligere behandling(?:er)?|beslutningshistorik|historik"),
            entry(Section.DECIDED_BY, "beslutningen træffes af|sagen afgøres af|beslutningskompetence|kompetence"),
            entry(
                    Section.ABSENT,
                    "(?:følgende deltog ikke i behandlingen af punktet|ikke til stede|fraværende(?: ved punktet)?|afbud)"
                            + "(?: ?: ?(?<rest>\\p{Lu}.*))?"),
            entry(Section.JOURNAL, "journal(?:nummer|numre|nr\\.?)"),
            entry(Section.SIGNATURES, "underskrift(?:er|sside|sblad)?"),
            entry(
                    Section.OTHER,
                    "godkendt af|lov-? ?(?:grundlag|hjemmel)|retsgrundlag|retligt grundlag|politisk handlerum|videre proces"
                            + "|(?:tidsplan|videre forløb)(?: og videre proces)?|(?:.{3,60} )?påtegning|høring|borgerinddragelse"
                            + "|konsekvenser(?: for .{3,60})?|sagens (?:gang|behandling)|deltagere i behandlingen|beslutningstema"
                            + "|personalemæssige konsekvenser|miljømæssige konsekvenser|sundhedsmæssige konsekvenser|forventet effekt"));

    private static final Headings.Entry RECOMMENDED = entry(
            Section.RECOMMENDATION, "indstilling(?:er)?|beslutningspunkter|(?:indstilling|beslutning)spunkt(?:er)?");

    private static final Headings.Entry RECOMMENDED_BY =
            entry(Section.RECOMMENDATION, "(?<body>[\\p{L} ,-]{3,80}s) indstilling(?:er)?");

    private static final Headings.Entry DECIDED = entry(
            Section.DECISION,
            "(?:udvalgets |rådets )?beslutning(?:er)?|politisk behandling|(?:udvalgets )?beslutning ?: ?(?<rest>\\p{Lu}.*)");

    private static final Headings.Entry DECIDED_IN = entry(
            Section.DECISION,
            "beslutning(?:er)? (?:i|fra|truffet af|af) (?<body>[^\\d]{3,120}?)(?:,? (?:(?:den|d\\.|møde(?:t)? (?:den|d\\.)) ?)?(?<date>"
                    + DAY + "))?");

    private static final Headings.Entry DECISION_OF = entry(
            Section.DECISION,
            "(?<body>[\\p{L} ,-]{3,100}s) beslutning(?:,? (?:den |d\\. ?)?(?<date>" + DAY
                    + ")(?:,? punkt (?:nr\\.? )?\\d{1,4})?)?");

    private static final Map<HeadField, List<String>> LABELS = Map.of(
            HeadField.COMMITTEE, List.of("udvalg", "møde i", "mødeforum", "forum", "organ"),
            HeadField.DATE, List.of("mødedato", "dato", "mødedag"),
            HeadField.TIME, List.of("mødetidspunkt", "mødetid", "tidspunkt", "tid", "kl.", "kl", "starttidspunkt"),
            HeadField.PLACE, List.of("mødested", "sted", "lokale", "mødelokale"));

    private static final String NUMBER = "(?<number>\\d{1,4})";

    private static final Pattern DOTTED = Danish.pattern(
            "^" + NUMBER + "\\.(?!\\d) ?(?<access>\\((?:åben|lukket)\\) ?)?" + "(?<title>[\\p{L}\\d»\"”(§].*)$");

    private static final PublishingSystem FIRST_AGENDA = system(
            "first-agenda",
            "^(?:Hent som PDF|Kopier link)$",
            DOTTED,
            COMMON.after(RECOMMENDED, DECIDED),
            "^(?:Hent som PDF|Kopier link|Information:|Mødedeltagere:|Punkt|Titel)$",
            Trait.NUMBER_ABOVE_TITLE,
            Trait.SUMMARY_AFTER_DECISION);

    private static final PublishingSystem EDOC = system(
            "edoc",
            "^(?:Dok\\.nr\\.: ?\\d.*|Beslutningen træffes af|.{3,100}s beslutning den \\d\\d\\.\\d\\d\\.\\d{4} Punkt \\d+)$",
            DOTTED,
            COMMON.after(RECOMMENDED, DECISION_OF),
            "^(?:Dok\\.nr\\.: ?.*)$");

    private static final PublishingSystem SBSYS = system(
            "sbsys",
            "^(?:SAGEN AFGØRES AF|PUNKTET BEHANDLET TIDLIGERE|\\p{Lu}[\\p{Lu} ,-]+S BESLUTNING)$",
            DOTTED,
            Headings.of(
                    exactly(Section.RECOMMENDATION, "(?<body>\\p{Lu}[\\p{Lu} ,-]+S) INDSTILLING|INDSTILLING"),
                    exactly(Section.DECISION, "(?<body>\\p{Lu}[\\p{Lu} ,-]+S) BESLUTNING|BESLUTNING"),
                    exactly(Section.RESUME, "RESUM[EÉ]"),
                    exactly(Section.STATEMENT, "(?:SUPPLERENDE )?SAGSFREMSTILLING"),
                    exactly(Section.COMMUNICATION, "KOMMUNIKATION"),
                    exactly(Section.ECONOMY, "ØKONOMI(?:SKE KONSEKVENSER)?"),
                    exactly(Section.DECIDED_BY, "SAGEN AFGØRES AF"),
                    exactly(Section.EARLIER, "(?:PUNKTET|SAGEN) BEHANDLET TIDLIGERE"),
                    exactly(Section.JOURNAL, "JOURNALNUMMER"),
                    exactly(Section.OTHER, "(?:LOVGRUNDLAG|TIDSPLAN|[\\p{Lu} ]+ KONSEKVENSER|HØRING|KONSEKVENSER)"),
                    exactly(Section.ATTACHMENTS, "BILAG|Bilag|BILAGSFORTEGNELSE|Bilagsfortegnelse")),
            null,
            Trait.NO_CASE_NUMBERS);

    private static final PublishingSystem ACADRE = system(
            "acadre",
            "^Beslutning(?:er)? i .{3,120} den \\d\\d-\\d\\d-\\d{4}$",
            DOTTED,
            COMMON.after(RECOMMENDED, DECIDED_IN, DECIDED),
            null);

    private static final PublishingSystem KK = system(
            "kk-dk",
            "^(?:Politisk handlerum|Videre proces|Problemstilling|\\p{Lu}[\\p{L} -]+forvaltningen indstiller,)$",
            DOTTED,
            COMMON.after(RECOMMENDED, DECIDED),
            null,
            Trait.NO_CASE_NUMBERS);

    private static final PublishingSystem SJAELLAND = system(
            "region-sjaelland",
            "^\\d{1,4} \\((?:Åben|Lukket)\\) .+$",
            Danish.pattern("^" + NUMBER + " \\((?<access>åben|lukket)\\) (?<title>.+)$"),
            COMMON.after(RECOMMENDED, DECIDED),
            "^(?:Søg|Tilbage til dagsorden|\\.Tilbage til dagsorden|Søg i dagsordener|Sådan søger du|Søg dagsordener"
                    + "|Vælg et eller flere søgekriterier og klik på .*)$",
            Trait.NO_CASE_NUMBERS);

    private static final PublishingSystem CLUSTER = system(
            "sundhedsklynge",
            "^POLITISK BEHANDLING$",
            DOTTED,
            COMMON.after(RECOMMENDED, DECIDED),
            null,
            Trait.NO_CASE_NUMBERS);

    /** The general rules: what most systems have in common, and doubts about all that cannot be placed. */
    static final PublishingSystem GENERAL = new PublishingSystem(
            "general",
            null,
            Danish.pattern("^(?:(?:punkt|pkt\\.?|sag|dagsordenspunkt)(?: nr\\.?)? ?)?" + NUMBER
                    + "(?: ?[.:)](?!\\d)| ?[-–](?= )| (?=\\((?:åben|lukket))) ?(?<access>\\((?:åben|lukket)(?: (?:sag|punkt))?\\))? ?[-–:]? ?"
                    + "(?<title>[\\p{L}»\"”(§].*)$"),
            COMMON.after(RECOMMENDED, RECOMMENDED_BY, DECIDED, DECIDED_IN, DECISION_OF),
            LABELS,
            null,
            List.of());

    static final List<PublishingSystem> KNOWN = List.of(FIRST_AGENDA, EDOC, ACADRE, SJAELLAND, CLUSTER, SBSYS, KK);

    private PublishingSystems() {}

    private static PublishingSystem system(
            String name,
            String sign,
            Pattern itemStart,
            Headings headings,
            @Nullable String furniture,
            Trait... traits) {
        return new PublishingSystem(
                name,
                Pattern.compile(sign),
                itemStart,
                headings,
                LABELS,
                furniture == null ? null : Pattern.compile(furniture),
                List.of(traits));
    }
}

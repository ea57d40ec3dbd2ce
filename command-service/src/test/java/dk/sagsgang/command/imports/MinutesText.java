package dk.sagsgang.command.imports;

import java.nio.charset.StandardCharsets;

/** Small documents of our own in the two layouts that can be read. */
final class MinutesText {

    static final String HEAD_2020 = """
            Dagsordener og referater

            Udvalg: Forebyggelsesudvalget
            Mødedato: 19. oktober 2020
            Mødested: B2.01

            Dagsordenpunkter

            """;
    static final String AGENDA_2021 = head2021("DAGSORDEN", "22-11-2021", "Mandag d. 22. november 2021");
    static final String MINUTES_2021 = head2021("REFERAT", "22-11-2021", "Mandag d. 22. november 2021");

    private MinutesText() {}

    static String head2021(String kind, String date, String day) {
        return kind + " Forebyggelsesudvalget d. " + date + "\n\nMødedato " + day + " kl. 14:00\n\nMødested B1.01\n\n";
    }

    /** An item in the layout of 2020; an empty number leaves the case without one. */
    static String item2020(String caseNumber, String title, String... sections) {
        return "Sagsnr.: " + caseNumber + " Sagsbehandler: Sekretariatet\n\n" + title
                + "\n\nDIR\n\nFOU\n\n\nX\n\nØvrige sagsbehandlere: -\n\n" + String.join("\n\n", sections) + "\n\n";
    }

    /** An item in the layout of 2021; an empty case number leaves the line out. */
    static String item2021(int number, String caseNumber, String title, String... sections) {
        return "Punkt " + number + ": " + title + "\n\n" + (caseNumber.isEmpty() ? "" : caseNumber + "\n\n")
                + "Kommunikation\n\nØvrige sagsbehandlere: -\n\n" + String.join("\n\n", sections) + "\n\n";
    }

    static String resume(String text) {
        return "Resume\n\n" + text;
    }

    static String recommended(String... points) {
        return "Direktøren indstiller,\n\n" + String.join("\n\n", points);
    }

    static String decided(String text) {
        return "Beslutning\n\n" + text;
    }

    static byte[] bytes(String document) {
        return document.getBytes(StandardCharsets.UTF_8);
    }
}

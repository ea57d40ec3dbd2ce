package dk.sagsgang.standalone.screens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.options.FilePayload;

/** Minutes of a committee that is nobody's, for those who import. */
final class GreenMinutes {
    static final String HEAD = """
            Dagsordener og referater

            Udvalg: Grønne Udvalg
            Mødedato: 15. marts 2021
            Mødested: Mødelokale 3

            Dagsordenpunkter

            """;
    static final String TREES = item(1, "Plan for bytræer", "Byens træer er talt.", "planen godkendes", "Godkendt.");
    /** One item is clear; of two the outcome is not, and of one the agreement's dates do not go together. */
    static final String DOUBTFUL = HEAD
            + TREES
            + item(
                    2,
                    "Bænke i Lindeparken",
                    "Der mangler bænke.",
                    "der opstilles ti bænke",
                    "Udvalget talte længe om farven.")
            + item(
                    3,
                    "Samarbejde med Plantevennerne",
                    "Samarbejdsaftalen med Plantevennerne ApS trådte i kraft den 1. januar 2020 og løber i to år. Aftalen"
                            + " udløber den 30. juni 2023.",
                    "orienteringen tages til efterretning",
                    "Orienteringen blev taget til efterretning.")
            + item(
                    4,
                    "Legeplads ved Åen",
                    "Legepladsen er slidt.",
                    "legepladsen lukkes",
                    "Udvalget ønskede at se stedet.");

    private GreenMinutes() {}

    /** The same document of another day about other cases. */
    static String doubtful(String day, String suffix) {
        return DOUBTFUL.replace("15. marts 2021", day).replace("-21 Sagsbehandler", "-" + suffix + " Sagsbehandler");
    }

    static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(UTF_8));
    }

    static String item(int number, String title, String brief, String point, String decision) {
        return """
                Sagsnr.: 04.01.00-P20-%d-21 Sagsbehandler: Parkafdelingen

                %s

                Øvrige sagsbehandlere: -

                Sagsresume

                %s

                Indstilling

                Direktøren for Teknik indstiller,

                at %s.

                Beslutning

                %s



                """.formatted(number, title, brief, point, decision);
    }
}

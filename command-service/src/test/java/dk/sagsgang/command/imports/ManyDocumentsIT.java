package dk.sagsgang.command.imports;

import static dk.sagsgang.command.imports.MinutesText.bytes;
import static dk.sagsgang.command.imports.MinutesText.decided;
import static dk.sagsgang.command.imports.MinutesText.head2021;
import static dk.sagsgang.command.imports.MinutesText.item2021;
import static dk.sagsgang.command.imports.MinutesText.recommended;
import static dk.sagsgang.command.imports.MinutesText.resume;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.command.CommandServer;
import dk.sagsgang.events.imports.ImportApplied;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * Documents one after the other through the whole deciding side, each a meeting with ten items of ten cases. So many as
 * {@code sagsgang.imports.documents} says; from 1,000 on they must come to 20 a second.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManyDocumentsIT {
    private static final int DOCUMENTS = Integer.getInteger("sagsgang.imports.documents", 40);
    private static final int ENOUGH_TO_MEASURE = 1_000;
    private static final double A_SECOND = 20;
    private static final int ITEMS = 10;
    private static final LocalDate FIRST = LocalDate.of(2018, 1, 1);
    private static final Locale DANISH = Locale.forLanguageTag("da-DK");

    @Test
    void are_imported_at_a_rate() {
        try (CommandServer server = new CommandServer()) {
            long began = System.nanoTime();
            for (int i = 0; i < DOCUMENTS; i++) {
                CommandServer.Answer answer =
                        server.post("/api/v1/authorities/herning/minutes", bytes(document(i)), "text/plain");
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
            }
            double rate = DOCUMENTS * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
            System.out.printf(Locale.ROOT, "%d documents of %d items: %.1f a second%n", DOCUMENTS, ITEMS, rate);

            assertThat(server.ledger(CommandServer.HERNING))
                    .filteredOn(event -> event.event() instanceof ImportApplied)
                    .hasSize(DOCUMENTS);
            if (DOCUMENTS >= ENOUGH_TO_MEASURE) {
                assertThat(rate).isGreaterThanOrEqualTo(A_SECOND);
            }
        }
    }

    private static String document(int number) {
        LocalDate day = FIRST.plusDays(number);
        StringBuilder text = new StringBuilder(head2021(
                "REFERAT",
                day.format(DateTimeFormatter.ofPattern("dd-MM-yyyy", DANISH)),
                day.format(DateTimeFormatter.ofPattern("EEEE 'd.' d. MMMM yyyy", DANISH))));
        for (int item = 1; item <= ITEMS; item++) {
            text.append(item2021(
                    item,
                    "05.01.02-P20-" + (number * ITEMS + item) + "-17",
                    "Vej nummer " + item,
                    resume("Vejen er slidt efter vinteren, og naboerne har skrevet om den."),
                    recommended("at planen for vejen godkendes."),
                    decided("Godkendt."),
                    "Bilag\n\nKort over vejen"));
        }
        return text.toString();
    }
}

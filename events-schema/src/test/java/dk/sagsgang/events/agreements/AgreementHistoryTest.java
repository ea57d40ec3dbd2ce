package dk.sagsgang.events.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementMovedToOperation;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementHistoryTest {

    private static final AgreementId NAME = new AgreementId("aftale");

    /**
     * A history in short, its facts in the order of recording: {@code start}, {@code runs} and {@code expires} state a
     * term, {@code more} extends by a period (derived), {@code until} to a date (stated), {@code operation} moves; behind
     * the at sign stands the day, of an extension the day it was agreed and of all the day it was stated.
     */
    @ParameterizedTest(name = "{0} expires {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "start 2020-03-01@2020-10-19 |",
                "runs P2Y@2020-10-19 |",
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19 | 2022-02-28 derived",
                "start 2020-03@2020-10-19, runs P2Y@2020-10-19 | 2022-03 derived",
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19, expires 2022-06-30@2021-01-01 | 2022-06-30 stated",
                // Boblberg: stated by the minutes that extend it, to a month.
                "start 2020-03-01@2020-10-19, expires 2022-02-28@2021-11-22, until 2023-03@2021-11-22 | 2023-03 stated",
                // Elderlearn: both ends follow from durations.
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19, more P1Y@2020-10-19 | 2023-02-28 derived",
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19, more P1Y@2020-10-19, expires 2023-06-30@2021-05-01"
                        + " | 2023-06-30 stated",
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19, more P1Y@2021-11-22, more P1Y@2020-10-19"
                        + " | 2024-02-29 derived",
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19, operation 2022-03-01@2021-11-22 |",
                "start 2020-03-01@2020-10-19, runs P2Y@2020-10-19, operation 2022-02-01@2021-11-22 | 2022-02-28 derived",
                "expires 2022-02-28@2020-10-19, expires 2022-01-31@2020-09-01 | 2022-02-28 stated",
                "expires 2022-02-28@2020-10-19, until 2024-02-28@2021-03-01, expires 2022-02-28@2021-04-01 | 2024-02-28 stated",
                "expires 9999-12-01@2020-10-19, more P1Y@2021-03-01 | 9999-12-31 derived"
            })
    void what_was_said_comes_to_one_expiry(String facts, @Nullable String expected) {
        Expiry expiry = history(List.of(facts.split(", "))).expiry();
        assertThat(expiry == null ? null : expiry.date().text() + (expiry.derived() ? " derived" : " stated"))
                .isEqualTo(expected);
    }

    @Test
    void each_extension_has_the_expiry_it_brought_about() {
        AgreementHistory history = history(List.of(
                "start 2020-03-01@2020-10-19",
                "runs P2Y@2020-10-19",
                "more P1Y@2021-11-22",
                "more P1Y@2020-10-19",
                "operation 2030-01-01@2021-12-01"));
        assertThat(history.originalExpiry()).isEqualTo(new Expiry(PartialDate.parse("2022-02-28"), true));
        assertThat(history.extended())
                .extracting(it -> it.expiry().date().text())
                .containsExactly("2023-02-28", "2024-02-29");
        assertThat(history.expiryAgreedBy(LocalDate.parse("2021-01-01")))
                .isEqualTo(new Expiry(PartialDate.parse("2023-02-28"), true));
        assertThat(history.expiry()).isNull();
    }

    @Test
    void an_extension_that_two_sources_tell_counts_once() {
        assertThat(history(List.of("expires 2022-02-28@2020-10-19", "more P1Y@2021-03-01", "more P1Y@2021-03-01"))
                        .extended())
                .hasSize(1);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Each fact has a day of its own, since of two from one day the later recorded is the later. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_recording_does_not_show(long seed) {
        Random random = new Random(seed);
        List<String> facts = new ArrayList<>(List.of("start 2020-03-01@2019-01-01"));
        for (int i = 0; i < 6; i++) {
            String on = "@" + LocalDate.of(2019, 2 + i, 1 + random.nextInt(28));
            facts.add(
                    switch (random.nextInt(4)) {
                        case 0 -> "runs P" + (1 + random.nextInt(4)) + "Y" + on;
                        case 1 -> "expires 202" + (1 + random.nextInt(9)) + "-06" + on;
                        case 2 -> "until 203" + i + "-03-31" + on;
                        default -> "more P" + (1 + random.nextInt(24)) + "M" + on;
                    });
        }
        AgreementHistory told = history(facts);
        Collections.shuffle(facts, random);
        assertThat(history(facts).expiry()).as("seed %d", seed).isEqualTo(told.expiry());
    }

    private static AgreementHistory history(List<String> facts) {
        Statements<AgreementTerms> terms = Statements.none();
        List<Stated<AgreementExtended>> extensions = new ArrayList<>();
        Stated<AgreementMovedToOperation> operation = null;
        for (int version = 0; version < facts.size(); version++) {
            List<String> parts = List.of(facts.get(version).split("[ @]"));
            String value = parts.get(1);
            LocalDate day = LocalDate.parse(parts.get(2));
            switch (parts.get(0)) {
                case "start" ->
                    terms = terms.plus(new Stated<>(terms(PartialDate.parse(value), null, null), day, version));
                case "runs" -> terms = terms.plus(new Stated<>(terms(null, Period.parse(value), null), day, version));
                case "expires" ->
                    terms = terms.plus(new Stated<>(terms(null, null, PartialDate.parse(value)), day, version));
                case "more" -> extensions.add(new Stated<>(more(day, Period.parse(value)), day, version));
                case "until" -> extensions.add(new Stated<>(until(day, PartialDate.parse(value)), day, version));
                case "operation" ->
                    operation = new Stated<>(
                            new AgreementMovedToOperation(NAME, PartialDate.parse(value), null), day, version);
                default -> throw new IllegalArgumentException(facts.get(version));
            }
        }
        return new AgreementHistory(terms, extensions, operation);
    }

    private static AgreementTerms terms(
            @Nullable PartialDate start, @Nullable Period duration, @Nullable PartialDate expires) {
        return new AgreementTerms(null, null, start, duration, expires, null, null, List.of());
    }

    /** What a derived extension was recorded with is no more than what followed then; here it is the last date of all. */
    private static AgreementExtended more(LocalDate agreedOn, Period by) {
        return new AgreementExtended(NAME, agreedOn, by, PartialDate.parse("9999-12-31"), true, false, null, null);
    }

    private static AgreementExtended until(LocalDate agreedOn, PartialDate expires) {
        return new AgreementExtended(NAME, agreedOn, null, expires, false, false, null, null);
    }
}

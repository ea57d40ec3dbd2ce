package dk.sagsgang.query.screens.cases;

import dk.sagsgang.query.screens.shell.Here;
import dk.sagsgang.query.screens.shell.Question;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The moment that a case's screen is moved to: what had been stated by a day, what was recorded by a position of the ledger or
 * the end of a day, and what held on a day. Nothing of it is the present. It stands in the address under Danish names.
 */
record Through(
        @Nullable String oplyst,
        @Nullable String registreret,
        @Nullable String gaelder) {
    private static final ZoneId DENMARK = ZoneId.of("Europe/Copenhagen");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    static final Through NOW = new Through(null, null, null);

    public boolean isNow() {
        return isEmpty(oplyst) && isEmpty(registreret) && isEmpty(gaelder);
    }

    /** The day by which it had been stated, as people write it. */
    public @Nullable LocalDate statedOn() {
        return day(oplyst);
    }

    /** The day on which it held, as people write it. */
    public @Nullable LocalDate heldOn() {
        return day(gaelder);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        // Called once an address has answered, which refuses what is no day.
        return written == null || written.isEmpty() ? null : LocalDate.parse(written);
    }

    /** Whether the slider moves through what was recorded. */
    public boolean isRecorded() {
        return !isEmpty(registreret);
    }

    /** The day by which it had been recorded, where it is a day and no position. */
    public @Nullable LocalDate recordedOn() {
        return registreret == null || !DAY.matcher(registreret).matches() ? null : day(registreret);
    }

    /** Whether an event belongs to what is told of a case from this moment. */
    boolean includes(CaseTold.AsOf asOf, long position, LocalDate statedOn) {
        LocalDate day = statedOn();
        return position <= asOf.position() && (day == null || !statedOn.isAfter(day));
    }

    Through stated(@Nullable LocalDate day) {
        return new Through(day == null ? null : day.toString(), null, gaelder);
    }

    Through recorded(@Nullable Long position) {
        return new Through(null, position == null ? null : position.toString(), gaelder);
    }

    /** The question with the moment in it; a day of recording stands for its end in Denmark. */
    Question on(Question question) {
        return question.with("statedBy", oplyst).with("recordedBy", instant()).with("validOn", gaelder);
    }

    public String address(Here here, String caseId) {
        return question(here, caseId).toString();
    }

    /** The same moment, with the part of the course that ends in front of a version. */
    public String before(Here here, String caseId, long version) {
        return question(here, caseId).with("foer", version).toString();
    }

    private Question question(Here here, String caseId) {
        return Question.of(here.to("/sager/" + caseId))
                .with("oplyst", oplyst)
                .with("registreret", registreret)
                .with("gaelder", gaelder);
    }

    private @Nullable String instant() {
        if (registreret == null
                || registreret.length() != 10
                || registreret.chars().allMatch(Character::isDigit)) {
            return registreret;
        }
        try {
            return LocalDate.parse(registreret)
                    .plusDays(1)
                    .atStartOfDay(DENMARK)
                    .toInstant()
                    .minusMillis(1)
                    .toString();
        } catch (DateTimeException e) {
            // The address that is asked says what is wrong with it.
            return registreret;
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }
}

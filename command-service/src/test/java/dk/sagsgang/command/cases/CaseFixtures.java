package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.values.*;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The people, meetings and agreements of two cases, Boblberg and Elderlearn, as far as the rules need them. */
final class CaseFixtures {

    static final CommitteeCode FOU = new CommitteeCode("FOU");
    static final CommitteeCode SOS = new CommitteeCode("SOS");
    static final CommitteeCode BYR = new CommitteeCode("BYR");

    static final Person CHAIR = Person.named("Formanden");
    static final Person MEMBER = Person.named("Et medlem");
    static final Person OTHER_MEMBER = Person.named("Et andet medlem");
    static final Person AWAY = Person.named("Et fraværende medlem");
    static final Person SUBSTITUTE = Person.named("En stedfortræder");
    static final Person CASEWORKER = Person.named("Sagsbehandleren");

    static final LocalDate IN_2019 = LocalDate.of(2019, 10, 21);
    static final LocalDate IN_2020 = LocalDate.of(2020, 10, 19);
    static final LocalDate IN_2021 = LocalDate.of(2021, 11, 22);
    static final LocalDate TODAY = LocalDate.of(2021, 12, 1);

    static final AgendaItem ITEM_2019 = new AgendaItem(MeetingId.of(FOU, IN_2019), 30);
    static final AgendaItem ITEM_2020 = new AgendaItem(MeetingId.of(FOU, IN_2020), 5);
    static final AgendaItem ITEM = new AgendaItem(MeetingId.of(FOU, IN_2021), 3);
    static final MeetingId CANCELLED = new MeetingId("FOU-2020-03-23");
    static final MeetingId PUBLISHED = new MeetingId("FOU-2021-09-27");
    static final MeetingId COMING = new MeetingId("FOU-2021-12-13");
    static final MeetingId ADJOURNED = new MeetingId("FOU-2021-10-25");
    static final MeetingId COUNCIL = new MeetingId("BYR-2021-11-30");

    static final AgreementId BOBLBERG = new AgreementId("boblberg");
    static final AgreementId ELDERLEARN = new AgreementId("elderlearn");

    private CaseFixtures() {}

    static Text text(String value) {
        return new Text(value);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    static PartialDate date(String text) {
        return PartialDate.parse(text);
    }

    static CaseOpened opened() {
        return new CaseOpened(new CaseNumber("29.09.00-P20-1-19"), false, text("Samarbejde med Boblberg"));
    }

    static CasePlacedOnAgenda placed(AgendaItem item) {
        LocalDate meetingDay = day(item.meeting().value().substring(4));
        CommitteeCode committee = new CommitteeCode(item.meeting().value().substring(0, 3));
        return new CasePlacedOnAgenda(
                item,
                committee,
                meetingDay,
                31,
                text("Status på Boblberg"),
                Openness.OPEN,
                Purpose.DECISION,
                List.of());
    }

    static RecommendationProposed recommended(int number) {
        return new RecommendationProposed(
                ITEM, number, text("Direktøren"), List.of(text("at status drøftes"), text("at aftalen forlænges")));
    }

    static Decision approval() {
        return Decision.of(Outcome.APPROVED, text("Godkendt som indstillet."));
    }

    static DecisionRecorded decided(Decision decision) {
        return new DecisionRecorded(ITEM, FOU, IN_2021, decision);
    }

    static DecisionRecorded approved() {
        return decided(approval());
    }

    static CaseClosed closed() {
        return new CaseClosed(day("2021-11-30"), null);
    }

    static AgreementTerms terms(
            @Nullable String partner,
            @Nullable String from,
            @Nullable Period duration,
            @Nullable String expires,
            @Nullable Period notice) {
        return new AgreementTerms(
                partner == null ? null : text(partner),
                null,
                from == null ? null : date(from),
                duration,
                expires == null ? null : date(expires),
                null,
                notice,
                List.of());
    }

    static AgreementTerms noTerms() {
        return terms(null, null, null, null, null);
    }

    static AgreementTerms ofKind(AgreementKind kind) {
        return new AgreementTerms(text("Boblberg"), kind, date("2020-03-01"), null, null, null, null, List.of());
    }

    static AgreementTerms expiring(String expires) {
        return terms(null, null, null, expires, null);
    }

    /** In force 1 March 2020, expiring 28 February 2022, three months' notice. */
    static AgreementEntered boblberg() {
        return new AgreementEntered(BOBLBERG, terms("Boblberg", "2020-03-01", null, "2022-02-28", Period.ofMonths(3)));
    }

    /** Two years from 1 March 2020; no source states the expiry. */
    static AgreementEntered elderlearn() {
        return new AgreementEntered(ELDERLEARN, terms("Elderlearn", "2020-03-01", Period.ofYears(2), null, null));
    }

    static ExtendAgreement extend(
            AgreementId agreement, @Nullable String agreedOn, @Nullable Period by, @Nullable String expires) {
        return new ExtendAgreement(
                agreement,
                agreedOn == null ? null : day(agreedOn),
                by,
                expires == null ? null : date(expires),
                false,
                null,
                null);
    }

    static AgreementExtended extended(
            AgreementId agreement, String agreedOn, @Nullable Period by, String expires, boolean derived) {
        return new AgreementExtended(agreement, day(agreedOn), by, date(expires), derived, false, null, null);
    }

    static AgreementTerminated terminated(String noticeGivenOn, String endsOn) {
        return new AgreementTerminated(BOBLBERG, day(noticeGivenOn), day(endsOn), null);
    }
}

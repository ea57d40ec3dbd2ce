package dk.sagsgang.benchmarks.reads;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.cases.CaseworkerAssigned;
import dk.sagsgang.events.cases.DecisionRecorded;
import dk.sagsgang.events.cases.RecommendationProposed;
import dk.sagsgang.events.committees.CommitteeEstablished;
import dk.sagsgang.events.stored.EventJson;
import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.stored.RecordedEvent;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Decision;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Openness;
import dk.sagsgang.events.values.Outcome;
import dk.sagsgang.events.values.Person;
import dk.sagsgang.events.values.Purpose;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An authority's cases for reading: each was opened, placed on the agenda of one of twenty committees with a brief of a
 * hundred words, recommended and decided. The words are made of syllables and as unevenly spread as those of a language;
 * the same seed gives the same cases.
 */
final class Archive {

    static final AuthorityId AUTHORITY = new AuthorityId("reads");

    private static final int COMMITTEES = 20;
    private static final int WORDS = 5_000;
    private static final int BRIEF_WORDS = 100;
    private static final LocalDate FIRST_MEETING = LocalDate.of(2015, 1, 12);
    private static final List<String> SYLLABLES = List.of(
            "ar", "be", "bor", "dag", "del", "el", "for", "gan", "hed", "ind", "kom", "led", "mel", "ning", "om",
            "plan", "ret", "sam", "ti", "ud", "ung", "vel", "vir", "ydel", "æld", "øko", "års");

    private final Random random;
    private final Instant recordedAt;
    private final List<String> words = new ArrayList<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long position;

    /**
     * @param recordedAt when all of it was recorded; of days long past a broker with its usual settings keeps nothing
     */
    Archive(long seed, Instant recordedAt) {
        this.random = new Random(seed);
        this.recordedAt = recordedAt;
        for (int word = 0; word < WORDS; word++) {
            StringBuilder made = new StringBuilder();
            for (int syllable = 0; syllable < 2 + random.nextInt(3); syllable++) {
                made.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            words.add(made.toString());
        }
    }

    /** What comes before the first case. */
    List<RecordedEvent> beginning() {
        List<RecordedEvent> events = new ArrayList<>();
        events.add(recorded(
                StreamId.ofAuthority(AUTHORITY),
                new AuthorityRegistered(AUTHORITY, new Text("Prøve Kommune"), AuthorityKind.MUNICIPALITY)));
        for (int committee = 0; committee < COMMITTEES; committee++) {
            CommitteeCode code = code(committee);
            events.add(recorded(
                    StreamId.of(AUTHORITY, code),
                    new CommitteeEstablished(code, new Text("Udvalget " + committee), CommitteeKind.STANDING, null)));
        }
        return events;
    }

    /** All events of the case of this number. */
    List<RecordedEvent> ofCase(int serial) {
        CaseNumber number = new CaseNumber(number(serial));
        StreamId stream = StreamId.of(AUTHORITY, CaseId.of(number));
        CommitteeCode committee = code(serial % COMMITTEES);
        LocalDate day = FIRST_MEETING.plusWeeks(serial % 500);
        AgendaItem item = new AgendaItem(MeetingId.of(committee, day), 1 + serial / 500 % 100);
        Text title = new Text(prose(4));
        return List.of(
                recorded(stream, new CaseOpened(number, false, title)),
                recorded(stream, new CaseworkerAssigned(Person.named("Sagsbehandler " + serial % 40), List.of())),
                recorded(
                        stream,
                        new CasePlacedOnAgenda(
                                item, committee, day, 7, title, Openness.OPEN, Purpose.DECISION, List.of())),
                recorded(
                        stream,
                        new BriefSubmitted(
                                item,
                                new Text(prose(BRIEF_WORDS / 4)),
                                new Text(prose(BRIEF_WORDS * 3 / 4)),
                                null,
                                null)),
                recorded(
                        stream,
                        new RecommendationProposed(
                                item, 1, new Text("Direktøren"), List.of(new Text("at " + prose(8))))),
                recorded(
                        stream,
                        new DecisionRecorded(
                                item, committee, day, Decision.of(Outcome.APPROVED, new Text("Godkendt.")))));
    }

    static String caseId(int serial) {
        return CaseId.of(new CaseNumber(number(serial))).value();
    }

    static String committee(int of) {
        return code(of % COMMITTEES).value();
    }

    /** A word of the prose; small numbers are the frequent ones. */
    String word(int rank) {
        return words.get(rank % WORDS);
    }

    private static String number(int serial) {
        return "27.15.00-K01-" + serial + "-26";
    }

    private static CommitteeCode code(int committee) {
        return new CommitteeCode("U" + committee);
    }

    private String prose(int length) {
        StringBuilder prose = new StringBuilder();
        for (int word = 0; word < length; word++) {
            double rank = Math.pow(WORDS, random.nextDouble());
            prose.append(word == 0 ? "" : " ").append(words.get((int) rank % WORDS));
        }
        return prose.toString();
    }

    private RecordedEvent recorded(StreamId stream, DomainEvent event) {
        EventType type = EventTypes.of(event);
        position++;
        return new RecordedEvent(
                position,
                new EventId("event-" + position),
                type.name(),
                type.revision(),
                stream,
                versions.merge(stream, 0L, (before, one) -> before + 1),
                recordedAt,
                "anna",
                "administrator",
                "command-" + position,
                "correlation-" + position,
                EventJson.write(Source.live(FIRST_MEETING)),
                EventJson.write(event));
    }
}

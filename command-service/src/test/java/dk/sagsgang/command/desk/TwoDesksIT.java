package dk.sagsgang.command.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.command.cases.OpenCase;
import dk.sagsgang.command.cases.RenameCase;
import dk.sagsgang.command.cases.TransferCase;
import dk.sagsgang.command.committees.DissolveCommittee;
import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.command.meetings.ScheduleMeeting;
import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.embedded.mongo.EmbeddedMongo;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Two processes that keep in memory what they have read, on one ledger: neither decides on what the other has changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoDesksIT {

    private static final AuthorityId HERNING = new AuthorityId("herning");
    private static final CommitteeCode KFU = new CommitteeCode("KFU");
    private static final CommitteeCode SOS = new CommitteeCode("SOS");
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2021, 3, 1);

    private final EmbeddedMongo mongo = EmbeddedMongo.inMemory();
    private final RunningDesk one = new RunningDesk(mongo.connectionString());
    private final RunningDesk other = new RunningDesk(mongo.connectionString());

    @BeforeEach
    void two_committees_and_a_case() {
        one.register(HERNING);
        establish(one, KFU);
        establish(one, SOS);
        open(one, "1");
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        mongo.close();
    }

    @Test
    void no_case_goes_to_a_committee_that_the_other_process_dissolved() {
        transfer(other, "1", KFU);
        transfer(other, "1", SOS);
        dissolve(one, KFU);
        // The other process still holds the committee as it was, and nothing that it writes touches the committee.
        assertThatThrownBy(() -> transfer(other, "1", KFU))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.COMMITTEE_DISSOLVED));
    }

    @Test
    void no_meeting_is_called_of_a_committee_that_the_other_process_dissolved() {
        schedule(other, LAST_DAY.minusDays(30));
        dissolve(one, KFU);
        assertThatThrownBy(() -> schedule(other, LATER))
                .isInstanceOfSatisfying(
                        Rejected.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.COMMITTEE_DISSOLVED));
    }

    @Test
    void nothing_is_refused_for_what_is_so_no_longer() {
        CommitteeCode late = new CommitteeCode("SEN");
        assertThatThrownBy(() -> transfer(other, "1", late)).isInstanceOf(Rejected.class);
        establish(one, late);
        transfer(other, "1", late);
        assertThatThrownBy(() -> other.give(aCase("2"), new RenameCase(new Text("Et andet navn"))))
                .isInstanceOf(Rejected.class);
        open(one, "2");
        other.give(aCase("2"), new RenameCase(new Text("Et andet navn")));
    }

    @Test
    void a_rehearsal_shows_what_is_so_by_now() {
        transfer(other, "1", KFU);
        transfer(other, "1", SOS);
        dissolve(one, KFU);
        Submission submission = RunningDesk.submission(
                aCase("1"),
                new TransferCase(KFU, LATER, null),
                UUID.randomUUID().toString());
        assertThatThrownBy(() -> other.desk().rehearse(submission)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_version_is_compared_with_the_newest() {
        other.give(aCase("1"), new RenameCase(new Text("Første")));
        Receipt second = one.give(aCase("1"), new RenameCase(new Text("Anden")));
        Submission base = RunningDesk.submission(
                aCase("1"),
                new RenameCase(new Text("Tredje")),
                UUID.randomUUID().toString());
        Submission expecting = new Submission(
                base.stream(),
                base.command(),
                base.actor(),
                base.role(),
                base.commandId(),
                base.requestDigest(),
                base.correlationId(),
                base.time(),
                base.source(),
                second.version());
        assertThat(other.desk().submit(expecting).version()).isEqualTo(second.version() + 1);
    }

    @Test
    void a_repeat_at_the_other_process_is_answered_as_the_first_time() {
        Submission submission = RunningDesk.submission(aCase("1"), new RenameCase(new Text("Nyt navn")), "one-id");
        Receipt first = one.desk().submit(submission);
        one.give(aCase("1"), new RenameCase(new Text("Et tredje navn")));
        Receipt again = other.desk().submit(submission);
        assertThat(again.repeated()).isTrue();
        assertThat(again.version()).isEqualTo(first.version());
        assertThat(again.position()).isEqualTo(first.position());
        assertThatThrownBy(() -> other.desk()
                        .submit(RunningDesk.submission(aCase("1"), new RenameCase(new Text("Andet")), "one-id")))
                .isInstanceOf(CommandIdReused.class);
    }

    private static StreamId aCase(String number) {
        return StreamId.of(HERNING, CaseId.of(new CaseNumber(number)));
    }

    private static void open(RunningDesk desk, String number) {
        desk.give(aCase(number), new OpenCase(new CaseNumber(number), false, new Text("En sag")));
    }

    private static void establish(RunningDesk desk, CommitteeCode committee) {
        desk.give(
                StreamId.of(HERNING, committee),
                new EstablishCommittee(committee, new Text("Udvalget"), CommitteeKind.STANDING, null));
    }

    private static void dissolve(RunningDesk desk, CommitteeCode committee) {
        desk.give(StreamId.of(HERNING, committee), new DissolveCommittee(LAST_DAY, null, null));
    }

    private static void transfer(RunningDesk desk, String number, CommitteeCode to) {
        desk.give(aCase(number), new TransferCase(to, LATER, null));
    }

    private static void schedule(RunningDesk desk, LocalDate day) {
        MeetingId meeting = MeetingId.of(KFU, day);
        desk.give(StreamId.of(HERNING, meeting), new ScheduleMeeting(meeting, KFU, day, null, null, false));
    }
}

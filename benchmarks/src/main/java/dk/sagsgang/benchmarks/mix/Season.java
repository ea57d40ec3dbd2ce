package dk.sagsgang.benchmarks.mix;

import dk.sagsgang.command.committees.EstablishCommittee;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.CommitteeKind;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One secretary's commands without an end: a committee is established, meets twelve times, and then the next one is. No
 * two secretaries of an office touch the same committee, meeting or case, so nothing is refused that was not meant to be.
 */
public final class Season {

    private static final LocalDate FIRST_MEETING = LocalDate.of(2024, 1, 15);
    private static final int MEETINGS = 12;
    private static final int CASES = 20;

    private final AuthorityId authority;
    private final AtomicLong serials;
    private final Deque<Given> coming = new ArrayDeque<>();
    private CommitteeCode committee = new CommitteeCode("none");
    private int met = MEETINGS;
    private int cases;

    /**
     * @param serials the office's: every number of it is used once
     * @param secretary the number of the one whose season it is; the first meetings are of different lengths, so that
     *     secretaries who begin together are soon at different things
     */
    public Season(AuthorityId authority, AtomicLong serials, int secretary) {
        this.authority = authority;
        this.serials = serials;
        this.cases = 1 + secretary % CASES;
    }

    public Given next() {
        if (coming.isEmpty()) {
            if (met == MEETINGS) {
                establish();
            }
            LocalDate day = FIRST_MEETING.plusWeeks(4L * met++);
            coming.addAll(new MeetingCourse(authority, committee, day, cases, serials).commands());
            cases = CASES;
        }
        return coming.remove();
    }

    private void establish() {
        committee = new CommitteeCode("U" + serials.incrementAndGet());
        met = 0;
        coming.add(Given.makes(
                1,
                StreamId.of(authority, committee),
                new EstablishCommittee(committee, new Text("Udvalget for prøvesager"), CommitteeKind.STANDING, null)));
    }
}

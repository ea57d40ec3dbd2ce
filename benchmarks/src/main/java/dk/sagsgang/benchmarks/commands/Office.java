package dk.sagsgang.benchmarks.commands;

import dk.sagsgang.benchmarks.kernel.Callers;
import dk.sagsgang.benchmarks.kernel.Contender;
import dk.sagsgang.benchmarks.kernel.Step;
import dk.sagsgang.benchmarks.mix.Given;
import dk.sagsgang.benchmarks.mix.Season;
import dk.sagsgang.command.authorities.RegisterAuthority;
import dk.sagsgang.command.desk.Submission;
import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.Sha256;
import dk.sagsgang.events.values.Source;
import dk.sagsgang.events.values.Text;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An authority whose secretaries give their commands one after the other, each command under a key of its own. Every
 * answer is held against what the mix intends, and what came of all of them is counted. A command that the store kept
 * waiting too long is given again under its key, and takes as long as all of that.
 */
final class Office {

    private static final int MOST_REPEATS = 20;

    private final AuthorityId authority;
    private final AtomicLong serials = new AtomicLong();
    private final LongAdder commands = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder repeats = new LongAdder();

    /** Registers the authority with the one who takes its commands. */
    Office(AuthorityId authority, Taker taker) throws Exception {
        this.authority = authority;
        insist(
                submission(
                        StreamId.ofAuthority(authority),
                        new RegisterAuthority(authority, new Text("Prøve Kommune"), AuthorityKind.MUNICIPALITY)),
                taker);
        events.increment();
    }

    /**
     * So many secretaries who work when they are measured, and go on where they were: so meetings come to their end, and
     * all kinds of commands are given, however short a round is.
     */
    Contender secretaries(int count, Taker taker) {
        List<Season> seasons = IntStream.range(0, count)
                .mapToObj(number -> new Season(authority, serials, number))
                .toList();
        return time -> Callers.run(count, time, number -> step(seasons.get(number), taker));
    }

    /** Events that were answered for, the registration among them. */
    long events() {
        return events.sum();
    }

    long commands() {
        return commands.sum();
    }

    long refusals() {
        return refusals.sum();
    }

    /** How often a command had to be given again because the store did not answer in time. */
    long repeats() {
        return repeats.sum();
    }

    private Step step(Season season, Taker taker) {
        return () -> {
            Given given = season.next();
            Rejected refused = refusal(given, taker);
            if (given.refused() == null ? refused != null : refused == null || refused.reason() != given.refused()) {
                throw new IllegalStateException(given.command() + " was to be "
                        + (given.refused() == null ? "accepted" : "refused for " + given.refused()) + ", and was "
                        + (refused == null ? "accepted." : "refused: " + refused.getMessage()));
            }
            (refused == null ? commands : refusals).increment();
            events.add(given.events());
            return given.events();
        };
    }

    private @Nullable Rejected refusal(Given given, Taker taker) throws Exception {
        try {
            insist(submission(given.stream(), given.command()), taker);
            return null;
        } catch (Rejected e) {
            return e;
        }
    }

    /** Gives a command under its key until it is answered for good, as whoever needs it done does. */
    private void insist(Submission submission, Taker taker) throws Exception {
        for (int again = 0; ; again++) {
            try {
                taker.take(submission);
                return;
            } catch (Taker.Unavailable e) {
                if (again == MOST_REPEATS) {
                    throw e;
                }
                repeats.increment();
            }
        }
    }

    private static Submission submission(StreamId stream, Object command) {
        String key = UUID.randomUUID().toString();
        Instant now = Instant.now();
        return new Submission(
                stream,
                command,
                "anna",
                "administrator",
                key,
                Sha256.of(key.getBytes(StandardCharsets.UTF_8)),
                key,
                now,
                Source.live(Submission.day(now)),
                null);
    }
}

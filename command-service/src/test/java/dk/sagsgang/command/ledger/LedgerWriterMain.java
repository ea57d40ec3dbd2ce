package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A process that appends until it is killed, to streams of its own and to some that it shares with others, and tells of
 * every answer in one line: {@code STORED key first last}, {@code REFUSED key}, or {@code UNKNOWN key}.
 */
final class LedgerWriterMain {

    private static final int WRITERS = 8;
    private static final int SHARED = 3;

    private LedgerWriterMain() {}

    public static void main(String[] arguments) throws IOException {
        AuthorityId authority = authority(arguments[1]);
        MongoClient client = MongoClients.create(arguments[0]);
        Ledger ledger = new Ledger(
                client, LedgerStore.DATABASE, new LedgerSettings(Duration.ofSeconds(5), Duration.ofSeconds(10)));
        for (int each = 0; each < WRITERS; each++) {
            String name = arguments[2] + "/" + each;
            Thread.ofPlatform().daemon().start(() -> write(ledger, authority, name));
        }
        // Whoever started this goes on reading; when they are gone, so is this.
        while (System.in.read() >= 0) {
            Thread.onSpinWait();
        }
    }

    private static void write(Ledger ledger, AuthorityId authority, String name) {
        StreamId own = aCase(authority, name);
        long ownVersion = 0;
        for (int each = 0; ; each++) {
            String key = name + "/" + each;
            if (each % 2 == 0) {
                if (told(ledger, commit(key, own, ownVersion, 2), new Basis())) {
                    ownVersion += 2;
                } else {
                    // Nobody else writes here, so this one does no more than fall back on what is stored.
                    ownVersion = ledger.stream(own, 0).size();
                }
            } else {
                StreamId read = shared(authority);
                StreamId written = shared(authority);
                long position = ledger.headOf(authority).known();
                Basis basis = new Basis();
                basis.add(read, ledger.stream(read, 0).size() - 1L, position);
                told(ledger, commit(key, written, ledger.stream(written, 0).size(), 1), basis);
            }
        }
    }

    private static StreamId shared(AuthorityId authority) {
        return aCase(authority, "delt-" + ThreadLocalRandom.current().nextInt(SHARED));
    }

    private static boolean told(Ledger ledger, Commit commit, Basis basis) {
        String key = commit.command().value();
        String line;
        boolean stored = false;
        try {
            Appended appended = ledger.append(commit, basis);
            line = "STORED " + key + " " + appended.firstPosition() + " " + appended.lastPosition();
            stored = true;
        } catch (StreamMoved refused) {
            line = "REFUSED " + key;
        } catch (LedgerUnavailable unknown) {
            line = "UNKNOWN " + key;
        }
        synchronized (System.out) {
            System.out.print(line + "\n");
            System.out.flush();
        }
        return stored;
    }
}

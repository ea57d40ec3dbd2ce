package dk.sagsgang.command.ledger;

import static dk.sagsgang.command.ledger.LedgerFixtures.aCase;
import static dk.sagsgang.command.ledger.LedgerFixtures.authority;
import static dk.sagsgang.command.ledger.LedgerFixtures.commit;
import static dk.sagsgang.command.ledger.LedgerFixtures.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.values.AuthorityId;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.junit.jupiter.api.Test;

/** What makes an authority known. */
abstract class AuthorityConformance extends LedgerScene {

    AuthorityConformance(Supplier<LedgerStore> store) {
        super(store);
    }

    @Test
    void without_a_ledger_gets_none_by_accident() {
        AuthorityId unknown = authority("unknown-" + authority);
        assertThatThrownBy(() -> ledger.append(commit("k", aCase(unknown, "sag"), 0, 1)))
                .isInstanceOf(AuthorityUnknown.class);
        assertThat(ledger.knows(unknown)).isFalse();
        assertThat(ledger.head(unknown)).isZero();
        assertThat(ledger.read(unknown, 1, 10)).isEmpty();
        assertThat(ledger.authorities()).contains(authority).doesNotContain(unknown);
        assertThat(database(store().connectionString()).listCollectionNames())
                .noneMatch(name -> name.contains("unknown"));
    }

    @Test
    void registered_by_another_process_is_known_here() {
        AuthorityId neighbour = authority(authority + "-n");
        assertThat(ledger.knows(neighbour)).isFalse();
        ledgerAt(store().connectionString(), SETTINGS).append(registration(neighbour));
        assertThat(ledger.knows(neighbour)).isTrue();
        assertThat(ledger.authorities()).contains(authority, neighbour);
    }

    @Test
    void is_found_beside_collections_of_others_whose_names_no_authority_has() {
        database(store().connectionString())
                .getCollection("ledger.X", BsonDocument.class)
                .insertOne(new BsonDocument("_id", new BsonInt64(1)));
        assertThat(ledger.authorities())
                .contains(authority)
                .allSatisfy(it -> assertThat(it.value()).isNotEqualTo("X"));
    }

    @Test
    void is_registered_once() {
        Commit again = registration(authority);
        assertThatThrownBy(() -> ledger.append(commit("another", again.events().toArray(NewEvent[]::new))))
                .isInstanceOfSatisfying(
                        StreamMoved.class, moved -> assertThat(moved.version()).isZero());
        assertThat(ledger.head(authority)).isEqualTo(1);
    }
}

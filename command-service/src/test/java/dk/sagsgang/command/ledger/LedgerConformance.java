package dk.sagsgang.command.ledger;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;

/** What the ledger promises on any store: L1 to L7 of the design, each in a way that can fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
abstract class LedgerConformance {

    abstract LedgerStore store();

    @Nested
    class Many_writers extends ManyWritersConformance {
        Many_writers() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_commit_over_several_streams extends SeveralStreamsConformance {
        A_commit_over_several_streams() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_command_given_twice extends RepeatedCommandConformance {
        A_command_given_twice() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_group extends GroupConformance {
        A_group() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_network_that_fails extends FailingNetworkConformance {
        A_network_that_fails() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_store_that_is_away extends AbsentStoreConformance {
        A_store_that_is_away() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_reader extends ReaderConformance {
        A_reader() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class An_authority extends AuthorityConformance {
        An_authority() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class Size extends SizeConformance {
        Size() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_listener extends ListenerConformance {
        A_listener() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class A_basis extends BasisConformance {
        A_basis() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class Turns extends TurnsConformance {
        Turns() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class The_end_of_the_ledger extends TailConformance {
        The_end_of_the_ledger() {
            super(LedgerConformance.this::store);
        }
    }

    @Nested
    class Racing_processes extends RacingProcessesConformance {
        Racing_processes() {
            super(LedgerConformance.this::store);
        }
    }
}

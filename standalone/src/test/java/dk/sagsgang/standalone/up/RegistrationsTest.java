package dk.sagsgang.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.standalone.terminal.Failure;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RegistrationsTest {

    @Test
    void nothing_said_means_the_three_usual_authorities() {
        assertThat(Registrations.parse(null).all())
                .extracting(it -> it.authority() + " " + it.kind() + " " + it.name())
                .containsExactly(
                        "herning MUNICIPALITY Herning Kommune",
                        "region-sjaelland REGION Region Sjælland",
                        "sundhedsklynge-syd HEALTH_CLUSTER Sundhedsklynge Syd");
    }

    @Test
    void others_are_named_by_id_kind_and_name_and_the_name_may_hold_a_colon() {
        assertThat(Registrations.parse("aarhus:municipality:Aarhus Kommune; x:OTHER:Fonden: X;")
                        .all())
                .extracting(it -> it.authority() + " " + it.kind() + " " + it.name())
                .containsExactly("aarhus MUNICIPALITY Aarhus Kommune", "x OTHER Fonden: X");
    }

    @Test
    void what_cannot_be_an_authority_is_refused_with_the_reason() {
        refused("aarhus", "each is written id:KIND:name");
        refused("Aarhus:MUNICIPALITY:Aarhus", "An authority is named by 1 to 40 lower-case letters");
        refused("aarhus:TOWN:Aarhus", "the kind is one of [MUNICIPALITY");
        refused("aarhus:MUNICIPALITY: ", "A text must say something");
    }

    private static void refused(String said, String why) {
        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Registrations.parse(said))
                .withMessageContaining("SAGSGANG_AUTHORITIES cannot be read: ")
                .withMessageContaining(why)
                .extracting(Failure::reason)
                .isEqualTo("AUTHORITIES_MALFORMED");
    }
}

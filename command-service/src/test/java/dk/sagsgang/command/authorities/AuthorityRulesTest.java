package dk.sagsgang.command.authorities;

import static dk.sagsgang.command.authorities.AuthorityStory.given;

import dk.sagsgang.command.rules.Reason;
import dk.sagsgang.events.authorities.AuthorityRegistered;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.AuthorityKind;
import dk.sagsgang.events.values.Text;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AuthorityRulesTest {

    private static final AuthorityRegistered REGISTERED = new AuthorityRegistered(
            new AuthorityId("herning"), new Text("Herning Kommune"), AuthorityKind.MUNICIPALITY);
    private static final RegisterAuthority REGISTER =
            new RegisterAuthority(REGISTERED.authority(), REGISTERED.name(), REGISTERED.kind());

    @Test
    void an_authority_is_registered() {
        given().when(REGISTER).then(REGISTERED);
    }

    @Test
    void under_a_name_of_at_most_1000_characters() {
        Text longest = new Text("x".repeat(1_000));
        given().when(new RegisterAuthority(REGISTERED.authority(), longest, REGISTERED.kind()))
                .then(new AuthorityRegistered(REGISTERED.authority(), longest, REGISTERED.kind()));
        given().when(new RegisterAuthority(REGISTERED.authority(), new Text("x".repeat(1_001)), REGISTERED.kind()))
                .rejected(Reason.TEXT_TOO_LONG);
    }

    @Test
    void once() {
        given(REGISTERED).when(REGISTER).rejected(Reason.AUTHORITY_EXISTS);
    }
}

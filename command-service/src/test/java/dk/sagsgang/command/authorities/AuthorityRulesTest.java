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
    void once() {
        given(REGISTERED).when(REGISTER).rejected(Reason.AUTHORITY_EXISTS);
    }
}

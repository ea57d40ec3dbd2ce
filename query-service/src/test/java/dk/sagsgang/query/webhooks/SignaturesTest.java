package dk.sagsgang.query.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sagsgang.events.values.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignaturesTest {
    /** Figures that the libraries of Standard Webhooks are tested with. */
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_signature_is_the_one_that_other_implementations_make() {
        assertThat(Signatures.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY, List.of(SECRET)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void there_is_one_signature_for_each_secret() {
        String other = Signatures.newSecret(new SecureRandom());
        String both = Signatures.sign("id", 1, BODY, List.of(other, SECRET));
        assertThat(both.split(" "))
                .containsExactly(
                        Signatures.sign("id", 1, BODY, List.of(other)),
                        Signatures.sign("id", 1, BODY, List.of(SECRET)));
    }

    @Test
    void a_secret_has_24_to_64_octets() {
        assertThat(Signatures.requireSecret(secret(24))).isEqualTo(secret(24));
        assertThat(Signatures.requireSecret(secret(64))).isEqualTo(secret(64));
        for (String wrong : List.of(
                secret(23), secret(65), "whsec_", "whsec_%%%%", secret(32).substring(6), "")) {
            assertThatThrownBy(() -> Signatures.requireSecret(wrong)).isInstanceOf(InvalidValue.class);
        }
    }

    @Test
    void a_new_secret_is_one_of_the_specification_and_none_there_was() {
        SecureRandom random = new SecureRandom();
        String first = Signatures.newSecret(random);
        assertThat(Signatures.requireSecret(first)).isNotEqualTo(Signatures.newSecret(random));
    }

    private static String secret(int octets) {
        return "whsec_" + Base64.getEncoder().encodeToString(new byte[octets]);
    }
}

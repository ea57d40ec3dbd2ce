package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.query.web.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AdmissionsTest {
    private final Admissions admissions = new Admissions(3, 2);

    @Test
    void an_address_may_have_so_many_and_no_more_until_one_is_closed() {
        admissions.enter("a");
        admissions.enter("a");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> admissions.enter("a"))
                .withMessageContaining("2 streams");
        admissions.leave("a");
        admissions.enter("a");
        assertThat(admissions.open()).isEqualTo(2);
    }

    @Test
    void all_together_may_have_so_many_and_no_more() {
        admissions.enter("a");
        admissions.enter("a");
        admissions.enter("b");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> admissions.enter("c"))
                .withMessageContaining("3 streams");
        admissions.leave("b");
        admissions.enter("c");
        assertThat(admissions.open()).isEqualTo(3);
    }
}

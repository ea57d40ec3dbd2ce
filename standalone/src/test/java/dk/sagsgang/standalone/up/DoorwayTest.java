package dk.sagsgang.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoorwayTest {

    private static final String CASES = "/api/v1/authorities/herning/cases";
    private static final String IMPORTS = "/api/v1/authorities/herning/imports";

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void reading_goes_to_the_query_side(String method) {
        assertThat(Doorway.belongsToQuerySide(method, CASES)).isTrue();
        assertThat(Doorway.belongsToQuerySide(method, "/actuator/health")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get"})
    void every_other_method_goes_to_the_command_side(String method) {
        assertThat(Doorway.belongsToQuerySide(method, CASES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS, IMPORTS + "/", IMPORTS + "/3f2a/plan"})
    void imports_go_to_the_command_side_whatever_the_method(String path) {
        assertThat(Doorway.belongsToQuerySide("GET", path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {IMPORTS + "ant", CASES + "/imports", "/api/v1/authorities/imports", "/imports"})
    void what_only_looks_like_imports_is_read_on_the_query_side(String path) {
        assertThat(Doorway.belongsToQuerySide("GET", path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "DELETE"})
    void operations_are_the_query_side_s_own_whatever_the_method(String method) {
        assertThat(Doorway.belongsToQuerySide(method, "/api/v1/operations/views/cases/generations"))
                .isTrue();
        assertThat(Doorway.belongsToQuerySide(method, "/api/v1/operations")).isTrue();
    }

    @Test
    void what_only_looks_like_operations_is_none() {
        assertThat(Doorway.belongsToQuerySide("POST", "/api/v1/operationsly")).isFalse();
        assertThat(Doorway.belongsToQuerySide("POST", "/api/v1/authorities/operations/cases"))
                .isFalse();
    }

    @Test
    void a_case_whose_id_holds_a_written_out_slash_is_read_on_the_query_side() {
        assertThat(Doorway.belongsToQuerySide("GET", CASES + "/12~2F27845/history"))
                .isTrue();
    }
}

package dk.sagsgang.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.sagsgang.command.cases.planted.RulesThatBreakEveryBorder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.sagsgang.command");

    private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(RulesThatBreakEveryBorder.class);

    static Stream<ArchRule> borders() {
        return Stream.of(
                Architecture.RULES_ARE_PLAIN_JAVA,
                Architecture.RULES_KNOW_NO_CLOCK_AND_NO_CHANCE,
                Architecture.ONLY_THE_LEDGER_SPEAKS_MONGODB,
                Architecture.ONLY_THE_RELAY_SPEAKS_KAFKA,
                Architecture.FEATURES_SHARE_COMMANDS_AND_NOTHING_ELSE);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void the_house_keeps_its_borders(ArchRule border) {
        border.check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void a_class_that_crosses_a_border_is_found(ArchRule border) {
        assertThat(Architecture.holds(border, PLANTED)).isFalse();
    }

    @org.junit.jupiter.api.Test
    void nobody_here_knows_the_remembering_side() {
        Architecture.NOBODY_KNOWS_THE_REMEMBERING_SIDE.check(HOUSE);
    }
}

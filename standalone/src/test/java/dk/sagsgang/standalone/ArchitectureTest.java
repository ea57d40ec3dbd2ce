package dk.sagsgang.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.sagsgang.standalone.client.planted.ClientThatReachesIntoTheHouse;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    /** The program starts the services and uses the reader; everything else in them is none of its business. */
    private static final ArchRule ONLY_THE_FRONT_DOORS_OF_THE_SERVICES = noClasses()
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "are inside a service",
                    it -> isOfAService(it)
                            && !it.getSimpleName().endsWith("ServiceApplication")
                            && !it.getPackageName().equals("dk.sagsgang.command.minutes")));

    private static final ArchRule THE_COMMAND_LINE_STARTS_WITHOUT_SPRING = noClasses()
            .that()
            .resideInAnyPackage(
                    "dk.sagsgang.standalone.arguments..",
                    "dk.sagsgang.standalone.client..",
                    "dk.sagsgang.standalone.http..",
                    "dk.sagsgang.standalone.story..",
                    "dk.sagsgang.standalone.terminal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.sagsgang.standalone");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importClasses(ClientThatReachesIntoTheHouse.class);

    static Stream<ArchRule> borders() {
        return Stream.of(ONLY_THE_FRONT_DOORS_OF_THE_SERVICES, THE_COMMAND_LINE_STARTS_WITHOUT_SPRING);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void the_program_keeps_its_borders(ArchRule border) {
        border.check(PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("borders")
    void a_class_that_crosses_a_border_is_found(ArchRule border) {
        assertThat(border.evaluate(PLANTED).hasViolation()).isTrue();
    }

    private static boolean isOfAService(JavaClass type) {
        return type.getPackageName().startsWith("dk.sagsgang.command")
                || type.getPackageName().startsWith("dk.sagsgang.query");
    }
}

package dk.sagsgang.benchmarks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.sagsgang.benchmarks.kernel.planted.KernelThatKnowsAStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final ArchRule THE_KERNEL_KNOWS_NOTHING_OF_WHAT_IT_MEASURES = noClasses()
            .that()
            .resideInAPackage("dk.sagsgang.benchmarks.kernel..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dk.sagsgang.benchmarks.kernel..", "java..", "org.jspecify..");

    private static final JavaClasses BENCHMARKS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.sagsgang.benchmarks");

    @Test
    void the_kernel_knows_nothing_of_what_it_measures() {
        THE_KERNEL_KNOWS_NOTHING_OF_WHAT_IT_MEASURES.check(BENCHMARKS);
    }

    @Test
    void a_kernel_that_does_is_found() {
        assertThat(THE_KERNEL_KNOWS_NOTHING_OF_WHAT_IT_MEASURES
                        .evaluate(new ClassFileImporter().importClasses(KernelThatKnowsAStore.class))
                        .hasViolation())
                .isTrue();
    }
}

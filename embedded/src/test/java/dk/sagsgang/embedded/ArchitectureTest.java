package dk.sagsgang.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dk.sagsgang.embedded.planted.StoreThatKnowsEvents;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final ArchRule SERVERS_KNOW_NOTHING_OF_WHAT_THEY_CARRY = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "tools.jackson..", "java.sql..");

    @Test
    void the_servers_know_nothing_of_what_they_carry() {
        SERVERS_KNOW_NOTHING_OF_WHAT_THEY_CARRY.check(new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dk.sagsgang.embedded"));
    }

    @Test
    void a_server_that_does_is_found() {
        assertThat(SERVERS_KNOW_NOTHING_OF_WHAT_THEY_CARRY
                        .evaluate(new ClassFileImporter().importClasses(StoreThatKnowsEvents.class))
                        .hasViolation())
                .isTrue();
    }
}

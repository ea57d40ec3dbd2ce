package dk.sagsgang.events;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses CONTRACT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dk.sagsgang.events");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("dk.sagsgang.events.planted");

    private static final ArchRule KNOWS_JACKSON_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "tools.jackson..",
                    "org.jspecify..",
                    "dk.sagsgang.events..");

    private static final ArchRule STANDS_UNDER_A_SEALED_PARENT = classes()
            .that()
            .areAssignableTo(DomainEvent.class)
            .and()
            .areNotInterfaces()
            .should(beARecordUnderASealedParent());

    private static final ArchRule IS_NULL_MARKED = classes()
            .that()
            .doNotHaveSimpleName("package-info")
            .should(new ArchCondition<>("be in a null-marked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    events.add(new SimpleConditionEvent(
                            type, type.getPackage().isAnnotatedWith(NullMarked.class), type.getFullName()));
                }
            });

    @Test
    void the_contract_knows_the_platform_jackson_and_jspecify_alone() {
        KNOWS_JACKSON_ONLY.check(CONTRACT);
    }

    @Test
    void every_event_is_a_record_under_the_sealed_parent_of_its_stream() {
        STANDS_UNDER_A_SEALED_PARENT.check(CONTRACT);
    }

    @Test
    void every_package_is_null_marked() {
        IS_NULL_MARKED.check(CONTRACT);
    }

    @Test
    void a_planted_class_that_knows_another_library_is_found() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> KNOWS_JACKSON_ONLY.check(PLANTED))
                .withMessageContaining("com.networknt.schema.InputFormat");
    }

    @Test
    void a_planted_event_without_a_sealed_parent_is_found() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> STANDS_UNDER_A_SEALED_PARENT.check(PLANTED))
                .withMessageContaining("StrayEvent");
    }

    @Test
    void the_rules_look_at_the_contract_and_not_at_its_tests() {
        assertThat(CONTRACT.contain(DomainEvent.class)).isTrue();
        assertThat(CONTRACT.contain(ArchitectureTest.class)).isFalse();
    }

    private static ArchCondition<JavaClass> beARecordUnderASealedParent() {
        return new ArchCondition<>("be a record under a sealed parent") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Class<?> event = type.reflect();
                boolean fits = event.isRecord()
                        && Arrays.stream(event.getInterfaces())
                                .anyMatch(it -> it.isSealed() && DomainEvent.class.isAssignableFrom(it));
                events.add(new SimpleConditionEvent(type, fits, type.getFullName() + " has no sealed parent"));
            }
        };
    }
}

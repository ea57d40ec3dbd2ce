package dk.sagsgang.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dk.sagsgang.events.stored.EventType;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {
    private static final String HOUSE = "dk.sagsgang.query";
    private static final String PLANTED = HOUSE + ".planted";
    private static final List<String> FEATURES = List.of(
            "cases",
            "history",
            "meetings",
            "committees",
            "authorities",
            "agreements",
            "decisions",
            "proofs",
            "intake",
            "streams",
            "webhooks",
            "documents",
            "calendars",
            "feeds",
            "findings");
    /** What they are made of is no view. */
    private static final Set<String> WITHOUT_VIEWS = Set.of("intake", "streams", "webhooks", "documents");

    private static final Set<String> CLOCK = Set.of("now", "currentTimeMillis", "nanoTime");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages(PLANTED);

    /** A rule of this house, for the house itself or for the classes that were planted to break it. */
    enum Rule {
        VIEWS_ARE_PLAIN_JAVA {
            @Override
            ArchRule in(String house) {
                return noClasses()
                        .that(areViews(house))
                        .should()
                        .dependOnClassesThat(areNotPlain())
                        .because("a view is a function of its events");
            }
        },
        VIEWS_LOOK_AT_NO_CLOCK {
            @Override
            ArchRule in(String house) {
                return noClasses()
                        .that(areViews(house))
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "tells the time", (JavaMethodCall call) -> CLOCK.contains(call.getName())))
                        .because("a rebuild must find the same");
            }
        },
        ONLY_INTAKE_AND_STREAMS_SPEAK_KAFKA {
            @Override
            ArchRule in(String house) {
                return noClasses()
                        .that(resideInAnyPackage(house + "..")
                                .and(not(resideInAnyPackage(house + ".intake", house + ".streams"))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.apache.kafka.."));
            }
        },
        ONLY_THE_STORE_SPEAKS_MONGODB {
            @Override
            ArchRule in(String house) {
                return onlyIn(house, "store", "com.mongodb..", "org.bson..");
            }
        },
        ONLY_THE_CONTRACT_KNOWS_THE_FORMS_OF_EVENTS {
            @Override
            ArchRule in(String house) {
                return noClasses()
                        .that(resideInAnyPackage(house + ".."))
                        .should()
                        .callMethod(EventType.class, "payload")
                        .because("what was stored in a former form is brought to that of today in one place");
            }
        },
        NOBODY_KNOWS_THE_DECIDING_SIDE {
            @Override
            ArchRule in(String house) {
                return noClasses()
                        .that(resideInAnyPackage(house + ".."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("dk.sagsgang.command.."));
            }
        },
        FEATURES_DO_NOT_KNOW_EACH_OTHER {
            @Override
            ArchRule in(String house) {
                return classes()
                        .that(resideInAnyPackage(house + ".."))
                        .should(new ArchCondition<>("use no class of another feature") {
                            @Override
                            public void check(JavaClass user, ConditionEvents events) {
                                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                                    String from = feature(house, user);
                                    String to = feature(house, dependency.getTargetClass());
                                    if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                                        events.add(
                                                SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                                    }
                                }
                            }
                        });
            }
        };

        abstract ArchRule in(String house);
    }

    /** All of a feature with views but its controller, and but the desk that keeps findings in memory and serves them. */
    private static DescribedPredicate<JavaClass> areViews(String house) {
        return DescribedPredicate.describe("are views", it -> {
            String feature = feature(house, it);
            boolean shared = it.getPackageName().equals(house + ".views") || isPlainTravel(house, it);
            boolean desk = it.getPackageName().equals(house + ".findings.desk");
            boolean ofFeature = !feature.isEmpty() && !WITHOUT_VIEWS.contains(feature) && !desk;
            return shared || (ofFeature && !it.getSimpleName().endsWith("Controller"));
        });
    }

    /** What Spring finds in time travel speaks to the store and the web; all the rest of it is folds. */
    private static boolean isPlainTravel(String house, JavaClass it) {
        JavaClass outermost = it;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        String name = outermost.getSimpleName();
        return it.getPackageName().equals(house + ".travel")
                && !outermost.isAnnotatedWith(Component.class)
                && !name.endsWith("Controller")
                && !name.endsWith("Configuration")
                && !name.endsWith("Properties");
    }

    /** Everything that a fold must not know; naming a class as a component of the house is allowed. */
    private static DescribedPredicate<JavaClass> areNotPlain() {
        return resideInAnyPackage(
                        "com.mongodb..", "org.bson..", "org.apache..", "org.slf4j..", "io.micrometer..", "jakarta..")
                .or(resideInAnyPackage("org.springframework..")
                        .and(not(resideInAnyPackage("org.springframework.stereotype"))))
                .or(JavaClass.Predicates.assignableTo(Clock.class))
                .or(JavaClass.Predicates.assignableTo(Random.class));
    }

    private static ArchRule onlyIn(String house, String feature, String... packages) {
        return noClasses()
                .that(resideInAnyPackage(house + "..").and(not(resideInAnyPackage(house + "." + feature))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages));
    }

    /** The feature that the class belongs to; empty where it belongs to none. */
    private static String feature(String house, JavaClass it) {
        return FEATURES.stream()
                .filter(feature -> (it.getPackageName() + ".").startsWith(house + "." + feature + "."))
                .findFirst()
                .orElse("");
    }

    static List<Rule> rules() {
        return List.of(Rule.values());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_house_keeps_its_rules(Rule rule) {
        rule.in(HOUSE).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_planted_violation_breaks_every_rule(Rule rule) {
        assertThat(rule.in(PLANTED).evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void the_rules_meet_classes_of_every_feature() {
        assertThat(FEATURES)
                .allSatisfy(feature ->
                        assertThat(CLASSES).anyMatch(it -> it.getPackageName().equals(HOUSE + "." + feature)));
    }
}

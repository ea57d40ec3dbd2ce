package dk.sagsgang.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** The borders inside the deciding side, as rules that can be asked of any classes. */
final class Architecture {

    private static final String HOUSE = "dk.sagsgang.command.";
    private static final Set<String> FEATURES =
            Set.of("cases", "meetings", "committees", "authorities", "imports", "minutes");

    static final ArchRule RULES_ARE_PLAIN_JAVA = noClasses()
            .that(arePlainJava())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "org.slf4j..",
                    "java.util.logging..",
                    HOUSE + "desk..",
                    HOUSE + "ledger..",
                    HOUSE + "relay..",
                    HOUSE + "seal..",
                    HOUSE + "api..");

    static final ArchRule RULES_KNOW_NO_CLOCK_AND_NO_CHANCE = noClasses()
            .that(arePlainJava())
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class)
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "asks for the time now",
                    call -> call.getName().equals("now")
                            && call.getTargetOwner().getPackageName().equals("java.time")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    static final ArchRule ONLY_THE_LEDGER_SPEAKS_MONGODB = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "ledger..")
            // The sealer's tiles are the one other thing that is stored, and what stores them is named.
            .and()
            .haveNameNotMatching("dk\\.sagsgang\\.command\\.seal\\.(MongoLogStore|LogDatabase|SealConfiguration)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");

    static final ArchRule ONLY_THE_RELAY_SPEAKS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..");

    static final ArchRule NOBODY_KNOWS_THE_REMEMBERING_SIDE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dk.sagsgang.query..", "dk.sagsgang.standalone..");

    static final ArchRule FEATURES_SHARE_COMMANDS_AND_NOTHING_ELSE =
            classes().that(areOfAFeature()).should(useOnlyCommandsOfOtherFeatures());

    private Architecture() {}

    static boolean holds(ArchRule rule, JavaClasses classes) {
        return !rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }

    private static DescribedPredicate<JavaClass> arePlainJava() {
        return DescribedPredicate.describe("are rules, states, plans or the reader", it -> {
            String name = it.getName();
            if (name.startsWith(HOUSE + "minutes.")
                    || name.startsWith(HOUSE + "documents.")
                    || name.startsWith(HOUSE + "rules.")) {
                return true;
            }
            return !feature(it).isEmpty()
                    && !name.matches(
                            ".*(Aggregate|Configuration|Controller|Problems|Answer|MinutesBody|ImportQuery|NeighbouringStreams|LedgerRecord|RecordedFacts|ImportTexts|ImportIndex)(\\$.*)?");
        });
    }

    private static DescribedPredicate<JavaClass> areOfAFeature() {
        return DescribedPredicate.describe(
                "are of a feature", it -> !feature(it).isEmpty());
    }

    private static ArchCondition<JavaClass> useOnlyCommandsOfOtherFeatures() {
        return new ArchCondition<>("use only commands of other features") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    String other = feature(target);
                    boolean allowed = other.isEmpty()
                            || other.equals(feature(item))
                            || isCommand(target)
                            || (other.equals("minutes") && feature(item).equals("imports"));
                    if (!allowed) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isCommand(JavaClass type) {
        return type.getSimpleName().endsWith("Command")
                || type.getAllRawInterfaces().stream()
                        .anyMatch(parent -> parent.getSimpleName().endsWith("Command"));
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(HOUSE)) {
            return "";
        }
        String feature = name.substring(HOUSE.length()).split("\\.", 2)[0];
        return FEATURES.contains(feature) ? feature : "";
    }
}

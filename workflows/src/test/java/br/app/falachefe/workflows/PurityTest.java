package br.app.falachefe.workflows;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.workflows.conversation.ConversationWorkflowImpl;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Fences around workflow code: what it may know, and which calls would make a replay differ. */
class PurityTest {
    private static final Set<String> CLOCK_AND_CHANCE = Set.of(
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now",
            "java.util.UUID.randomUUID",
            "java.lang.Math.random",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.Thread.sleep",
            "java.util.Collection.parallelStream",
            "java.util.List.parallelStream");

    private static JavaClasses imported = new ClassFileImporter().importClasses();

    @BeforeAll
    static void importOwnClasses() {
        imported = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("br.app.falachefe.workflows");
        // An old ArchUnit on a new JDK imports nothing and every rule stays green.
        assertThat(imported.contain(ConversationWorkflowImpl.class)).isTrue();
    }

    @Test
    void knowsOnlyWhatIsOnTheAllowList() {
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(
                        "br.app.falachefe.workflows..",
                        "io.temporal.activity",
                        "io.temporal.workflow",
                        "io.temporal.common",
                        "io.temporal.failure",
                        "com.fasterxml.jackson.annotation",
                        "org.jspecify.annotations",
                        "org.slf4j",
                        "java.lang..",
                        "java.time..",
                        "java.util",
                        "java.util.function",
                        "java.util.regex",
                        "java.util.stream")
                .as("the allow-list");
        classes().should().onlyDependOnClassesThat(allowed).check(imported);
    }

    @Test
    void asksNeitherClockNorChance() {
        DescribedPredicate<JavaAccess<?>> banned = DescribedPredicate.describe(
                "clock, chance, environment or parallel streams",
                access -> CLOCK_AND_CHANCE.contains(access.getTargetOwner().getFullName() + "." + access.getName())
                        || Set.of("java.util.Random", "java.lang.Thread")
                                .contains(access.getTargetOwner().getFullName()));
        noClasses().should().accessTargetWhere(banned).check(imported);
    }

    @Test
    void keepsNoStateWhoseOrderDependsOnHashes() {
        fields().should()
                .notHaveRawType(HashMap.class)
                .andShould()
                .notHaveRawType(HashSet.class)
                .check(imported);
    }
}

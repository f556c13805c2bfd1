package br.app.falachefe.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import br.app.falachefe.app.conversations.Conversations;
import br.app.falachefe.workflows.conversation.ConversationWorkflowImpl;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.temporal.client.WorkflowClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The arrows between the houses, and what only one room may know. */
class ArchitectureTest {
    private static final String ROOT = "br.app.falachefe";

    private static JavaClasses product = new ClassFileImporter().importClasses();

    @BeforeAll
    static void importProduct() {
        product = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
        // An old ArchUnit on a new JDK imports nothing and every rule stays green.
        assertThat(product.contain(ConversationWorkflowImpl.class)).isTrue();
        assertThat(product.contain(Conversations.class)).isTrue();
    }

    @Test
    void arrowsPointFromAppToActivitiesToWorkflows() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".workflows..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".activities..", ROOT + ".app..")
                .check(product);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".activities..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".app..", "org.springframework.web.servlet..", "jakarta.servlet..")
                .check(product);
    }

    @Test
    void roomsOfActivitiesFormNoCircle() {
        slices().matching(ROOT + ".activities.(*)..").should().beFreeOfCycles().check(product);
    }

    @Test
    void agentsDoNotKnowEachOther() {
        slices().matching(ROOT + ".activities.agent.(*)..")
                .should()
                .notDependOnEachOther()
                .check(product);
    }

    @Test
    void nothingButTheCatalogueKnowsWhichAgentsExist() {
        DescribedPredicate<JavaClass> outside = DescribedPredicate.not(resideInAPackage(ROOT + ".activities.agent.."));
        noClasses()
                .that(are(outside))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".activities.agent.(*)..")
                .check(product);
    }

    @Test
    void onlyTheModelClientKnowsTheVendorsSdk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".activities.model..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.openai..")
                .check(product);
    }

    @Test
    void onlyConversationsHoldsAWorkflowClient() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".app.conversations", ROOT + ".app.config", ROOT + ".app.health")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(WorkflowClient.class)
                .check(product);
    }

    @Test
    void beansComeThroughConstructors() {
        noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .check(product);
    }

    @Test
    void roomsAreNamedForWhatTheyHold() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..shared..", "..helper..", "..manager..", "..base..")
                .allowEmptyShould(true)
                .check(product);
    }
}

package org.lstmcell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** The rules of docs/architecture.md: which package may know which. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.lstmcell");

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("engine").definedBy("org.lstmcell.engine..")
                .layer("lesson").definedBy("org.lstmcell.lesson..")
                .layer("session").definedBy("org.lstmcell.session..")
                .layer("explain").definedBy("org.lstmcell.explain..")
                .layer("i18n").definedBy("org.lstmcell.i18n..")
                .layer("view").definedBy("org.lstmcell.view..")
                .layer("export").definedBy("org.lstmcell.export..")
                .layer("app").definedBy("org.lstmcell.app..")
                .whereLayer("app").mayNotBeAccessedByAnyLayer()
                .whereLayer("export").mayOnlyBeAccessedByLayers("app")
                .whereLayer("view").mayOnlyBeAccessedByLayers("export", "app")
                .whereLayer("session").mayOnlyBeAccessedByLayers("view", "export", "app")
                .whereLayer("explain").mayOnlyBeAccessedByLayers("view", "export", "app")
                .whereLayer("i18n").mayOnlyBeAccessedByLayers("view", "export", "app")
                .whereLayer("lesson").mayOnlyBeAccessedByLayers("session", "view", "export", "app")
                .check(PROGRAM);
    }

    @Test
    void pureLogicKnowsNothingOfJavaFx() {
        noClasses().that().resideInAnyPackage("org.lstmcell.engine..", "org.lstmcell.lesson..", "org.lstmcell.explain..")
                .should().dependOnClassesThat().resideInAPackage("javafx..").check(PROGRAM);
        noClasses().that().resideInAnyPackage("org.lstmcell.session..", "org.lstmcell.i18n..")
                .should().dependOnClassesThat(DescribedPredicate.describe(
                        "JavaFX beyond beans and collections",
                        type -> type.getPackageName().startsWith("javafx.")
                                && !type.getPackageName().startsWith("javafx.beans")
                                && !type.getPackageName().startsWith("javafx.collections"))).check(PROGRAM);
    }

    @Test
    void exportsThatAreTextDrawNothing() {
        noClasses().that().resideInAPackage("org.lstmcell.export.text..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.imageio..", "org.lstmcell.export").check(PROGRAM);
    }

    @Test
    void panelsDoNotKnowEachOther() {
        slices().matching("org.lstmcell.view.(*)..").should().notDependOnEachOther()
                .ignoreDependency(JavaClass.Predicates
                                .resideInAPackage("org.lstmcell.view.main.."),
                        DescribedPredicate.alwaysTrue())
                .check(PROGRAM);
    }

    @Test
    void thereAreNoStaticSingletonsAndNoFxml() {
        noClasses().should().dependOnClassesThat().resideInAPackage("javafx.fxml..").check(PROGRAM);
        ArchRuleDefinition.fields().that().areStatic().should()
                .haveModifier(JavaModifier.FINAL).check(PROGRAM);
        classes().that().resideInAPackage("org.lstmcell.engine..").should()
                .onlyDependOnClassesThat().resideInAnyPackage("java..", "org.lstmcell.engine..").check(PROGRAM);
    }
}

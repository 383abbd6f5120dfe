package prongsai.measures;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import prongsai.measures.core.field.Field;
import prongsai.testing.HouseRules;

@AnalyzeClasses(packages = "prongsai.measures", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);

    /** A field that saves itself is its feature's own: nobody gathers those of several (see decision 15). */
    @ArchTest
    static final ArchRule fieldsStayWithTheirFeature =
            classes().that().implement(Field.class).should().notBePublic();

    /** What each wing may touch; see its package-info. */
    @ArchTest
    static final ArchRule wings = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("prongsai.measures..")
            .layer("core")
            .definedBy("prongsai.measures.core..")
            .layer("kinds")
            .definedBy("prongsai.measures.kinds..")
            .layer("files")
            .definedBy("prongsai.measures.files..")
            .layer("work")
            .definedBy("prongsai.measures.work..")
            .layer("transfer")
            .definedBy("prongsai.measures.transfer..")
            .layer("year")
            .definedBy("prongsai.measures.year..")
            .whereLayer("kinds")
            .mayOnlyBeAccessedByLayers("work", "transfer", "year")
            .whereLayer("files")
            .mayOnlyBeAccessedByLayers("transfer", "year")
            .whereLayer("work")
            .mayOnlyBeAccessedByLayers("year")
            .whereLayer("transfer")
            .mayOnlyBeAccessedByLayers("year")
            .whereLayer("year")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("core")
            .mayNotAccessAnyLayer();
}

package prongsai.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies run pages and api -> service -> store -> domain; features do not turn in circles. */
@AnalyzeClasses(packages = "prongsai.reports", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule FEATURES_WITHOUT_CIRCLES =
            slices().matching("prongsai.reports.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STORES_KNOW_NO_SERVICE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Service");

    @ArchTest
    static final ArchRule PAGES_AND_APIS_ASK_SERVICES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Pages")
            .or()
            .haveSimpleNameEndingWith("Api")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store");

    @ArchTest
    static final ArchRule THE_PAPER_KNOWS_NO_WEB = noClasses()
            .that()
            .resideInAnyPackage("prongsai.reports.paper..", "prongsai.reports.snapshot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web.bind..", "org.springframework.r2dbc..");
}

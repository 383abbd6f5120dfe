package prongsai.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The relay knows nothing of logins and sessions, so that no token finds a way around the front door. */
@AnalyzeClasses(packages = "prongsai.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule featuresDoNotNeedEachOtherInCircles =
            slices().matching("prongsai.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theRelayKnowsNoLogins = noClasses()
            .that()
            .resideInAPackage("..relay..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..login..", "..session..", "org.springframework.security..");

    @ArchTest
    static final ArchRule sessionsAreUsedByTheLoginAndItsGuardAlone = noClasses()
            .that()
            .resideOutsideOfPackages("..session..", "..login..", "..guard..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..session..");
}

package prongsai.aggregation;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import prongsai.testing.HouseRules;

@AnalyzeClasses(packages = "prongsai.aggregation", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests rules = ArchTests.in(HouseRules.class);
}

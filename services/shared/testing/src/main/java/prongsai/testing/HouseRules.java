package prongsai.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import prongsai.web.LogContext;

/**
 * The walls inside a service. A service's test class names its package with {@code @AnalyzeClasses} and holds one field
 * {@code @ArchTest static final ArchTests rules = ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {
    private static final Set<String> BLOCKING =
            Set.of("block", "blockFirst", "blockLast", "blockOptional", "toIterable", "toStream", "subscribe");

    /** Suffixes of the rooms whose work is with Spring. */
    private static final Set<String> ROOMS =
            Set.of("Store", "Service", "Api", "Pages", "Settings", "Storage", "Application");

    /** Edges that are no beans: they turn bytes, files and texts into what the domain knows, or back. */
    private static final Set<String> EDGES = Set.of(
            "ArrivingFile",
            "CellErrorText",
            "ChangeAnswer",
            "DoubtText",
            "FileAnswer",
            "LoadLaos",
            "PaperFiles",
            "ReportFile",
            "Tus",
            "UploadForm");

    /** Write lines of no request: they work by the clock, at the start, or on threads of their own. */
    private static final Set<String> OF_NO_REQUEST = Set.of("ExpiredUploads", "Marks", "RunOutSurveys", "SummaryDrift");

    /** Libraries whose work is to open what somebody else made. */
    private static final String[] FILE_READERS = {
        "org.apache.pdfbox..",
        "org.apache.fontbox..",
        "org.apache.tika..",
        "org.apache.commons.compress..",
        "org.apache.poi.hssf..",
        "org.apache.poi.hwpf..",
        "org.apache.poi.poifs..",
        "org.apache.poi.openxml4j.opc..",
        "org.apache.poi.xssf.eventusermodel..",
        "org.jsoup..",
        "javax.imageio..",
        "javax.xml..",
        "org.xml.sax..",
        "org.w3c.dom.."
    };

    private static final Set<String> READING = Set.of(
            "java.util.zip.Inflater",
            "java.util.zip.InflaterInputStream",
            "java.util.zip.GZIPInputStream",
            "java.util.zip.ZipFile",
            "java.util.zip.ZipInputStream");

    /** What an Office file is opened from. */
    private static final Set<String> OPENED = Set.of(
            "java.io.File", "java.io.InputStream", "java.nio.file.Path", "org.apache.poi.openxml4j.opc.OPCPackage");

    private HouseRules() {}

    @ArchTest
    static final ArchRule STORES_KNOW_NO_SERVICE = noClasses()
            .that()
            .haveSimpleNameEndingWith("Store")
            .should()
            .dependOnClassesThat(isOurs("Service"))
            .orShould()
            .dependOnClassesThat(isOurs("Api"))
            .orShould()
            .dependOnClassesThat(isOurs("Pages"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule SERVICES_KNOW_NO_WEB = noClasses()
            .that()
            .haveSimpleNameEndingWith("Service")
            .should()
            .dependOnClassesThat(isOurs("Api"))
            .orShould()
            .dependOnClassesThat(isOurs("Pages"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule WEB_ASKS_SERVICES = noClasses()
            .that()
            .haveSimpleNameEndingWith("Api")
            .or()
            .haveSimpleNameEndingWith("Pages")
            .should()
            .dependOnClassesThat(isOurs("Store"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FEATURES_MEET_THROUGH_SERVICES = classes()
            .should(new ArchCondition<>("reach no store of another feature") {
                @Override
                public void check(JavaClass from, ConditionEvents events) {
                    from.getDirectDependenciesFromSelf().stream()
                            .filter(dependency -> isOurs("Store").test(dependency.getTargetClass()))
                            .filter(dependency -> !dependency
                                    .getTargetClass()
                                    .getPackageName()
                                    .equals(from.getPackageName()))
                            .forEach(dependency ->
                                    events.add(SimpleConditionEvent.violated(from, dependency.getDescription())));
                }
            });

    /**
     * Records, rules and reckoning stand without Spring, so that a test needs none (see
     * docs/decisions/0019-domain-without-spring.md).
     */
    @ArchTest
    static final ArchRule THE_DOMAIN_KNOWS_NO_SPRING = noClasses()
            .that(describe("are the domain", type -> isDomain(outermost(type))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_STORES_SPEAK_SQL = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and(describe("are not inside a store", type -> !type.getName().contains("Store$")))
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.r2dbc.core.DatabaseClient");

    /** Of the module whose test this is: it runs in the module's own folder. */
    @ArchTest
    static void onlyConstantsAreSql(JavaClasses classes) {
        assertThat(SqlRule.broken(Path.of("src/main/java"))).isEmpty();
    }

    /** A name says one thing in a service: who meets it need not ask which. */
    @ArchTest
    static void namesAreUsedOnce(JavaClasses classes) {
        Map<String, List<String>> byName = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).allMatch(names -> names.size() == 1);
    }

    /** Whether something is overdue, on time or due soon is said by {@code prongsai.progress.Due} and its SQL alone. */
    @ArchTest
    static void daysAreJudgedInOnePlace(JavaClasses classes) {
        assertThat(DueRule.broken(Path.of("src/main"))).isEmpty();
    }

    /** Of a service without wings, its features. */
    @ArchTest
    static final ArchRule WINGS_HAVE_NO_CYCLES =
            slices().matching("prongsai.*.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES =
            slices().matching("prongsai.*.(*).(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    /** Of a feature that has some. */
    @ArchTest
    static final ArchRule ROOMS_HAVE_NO_CYCLES = slices().matching("prongsai.(*).(*).(*).(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    /** Nothing else carries the id of a request, and the LAO, into a line. */
    @ArchTest
    static final ArchRule LINES_BEAR_THE_REQUEST = classes()
            .that(describe("write lines of a request", HouseRules::writesLinesOfARequest))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(LogContext.class)
            .allowEmptyShould(true);

    private static boolean writesLinesOfARequest(JavaClass type) {
        return !OF_NO_REQUEST.contains(type.getSimpleName())
                && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(Logger.class));
    }

    @ArchTest
    static final ArchRule NOTHING_BLOCKS = noClasses()
            .should()
            .callMethodWhere(describe("blocks or subscribes by hand", HouseRules::blocks))
            .orShould()
            .callMethod(Thread.class, "sleep", long.class);

    /**
     * What opens a foreign file does so in a worker, which can be ended (see
     * docs/decisions/0027-foreign-files-in-processes.md). Writing files of our own is no such thing.
     */
    @ArchTest
    static final ArchRule FOREIGN_FILES_ARE_OPENED_BY_WORKERS = noClasses()
            .that()
            .resideOutsideOfPackage("prongsai.worker.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FILE_READERS)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("prongsai.worker.engine..")
            .orShould()
            .callCodeUnitWhere(describe("opens an Office file", HouseRules::opensOfficeFile))
            .orShould()
            .dependOnClassesThat(describe("read packed or marked-up files", HouseRules::readsFiles));

    private static boolean opensOfficeFile(JavaCodeUnitAccess<?> call) {
        return call.getTargetOwner().getPackageName().startsWith("org.apache.poi.")
                && call.getTarget().getRawParameterTypes().stream()
                        .anyMatch(parameter -> OPENED.contains(parameter.getName()));
    }

    private static boolean readsFiles(JavaClass type) {
        return READING.contains(type.getName());
    }

    private static boolean blocks(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        return BLOCKING.contains(call.getName())
                && (owner.equals("reactor.core.publisher.Mono") || owner.equals("reactor.core.publisher.Flux"));
    }

    private static boolean isDomain(JavaClass type) {
        return !type.isMetaAnnotatedWith("org.springframework.stereotype.Component")
                && !EDGES.contains(type.getSimpleName())
                && ROOMS.stream().noneMatch(type.getSimpleName()::endsWith);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }

    private static DescribedPredicate<JavaClass> isOurs(String suffix) {
        return describe(
                "are a " + suffix + " of ours",
                type -> type.getPackageName().startsWith("prongsai.")
                        && type.getSimpleName().endsWith(suffix));
    }
}

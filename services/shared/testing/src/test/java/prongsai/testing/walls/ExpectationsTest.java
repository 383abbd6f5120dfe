package prongsai.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import prongsai.testing.TestDatabase;

/** The file of expectations and the catalog say the same, and the file's own parts do not contradict each other. */
class ExpectationsTest {
    private static final Expectations EXPECTATIONS = Expectations.read();

    private static SortedMap<String, String> catalog;
    private static List<Relation> relations;

    @BeforeAll
    static void read() throws SQLException {
        try (Connection superuser = TestDatabase.get().superuser().getConnection()) {
            catalog = Catalog.facts(superuser);
        }
        try (Connection superuser = WallsDatabase.get().open()) {
            relations = WallsDatabase.get().world(superuser, EXPECTATIONS).relations(Focus.EVERYTHING);
        }
    }

    @Test
    void theFileSaysWhatTheCatalogSaysAndNothingElse() {
        assertThat(Facts.differences(EXPECTATIONS.facts(), catalog))
                .as(
                        "Where a wall was changed on purpose, deploy/walls/walls accept writes it into the file, for review")
                .isEmpty();
    }

    @Test
    void theFileIsWrittenAsItIsPrinted() {
        assertThat(Expectations.text()).endsWith(Expectations.DIVIDER + Facts.yaml(EXPECTATIONS.facts()));
    }

    @Test
    void theDatabaseThatIsPushedAgainstHasTheSameWalls() throws SQLException {
        try (Connection superuser = WallsDatabase.get().open()) {
            assertThat(Facts.differences(catalog, Catalog.facts(superuser))).isEmpty();
        }
    }

    @Test
    void everyTableHasTheLaoAndAWallOrHoldsNothingOfAnLao() {
        assertThat(relations.stream()
                        .filter(Relation::isTable)
                        .filter(table -> EXPECTATIONS.rules().isWalled(table.name())))
                .hasSizeGreaterThan(35)
                .allSatisfy(table -> {
                    assertThat(table.hasLao()).as(table.name()).isTrue();
                    assertThat(catalog.get(Facts.path("relations", table.name(), "walls")))
                            .as(table.name())
                            .isEqualTo("for the owner too");
                    assertThat(catalog.get(Facts.path("relations", table.name(), "policies", "tenant", "to")))
                            .as(table.name())
                            .isEqualTo("public");
                });
    }

    @Test
    void everyRuleIsAboutATableThatIsThere() {
        assertThat(relations)
                .extracting(Relation::name)
                .containsAll(EXPECTATIONS.rules().tables());
    }

    /** What runs as its owner says what it gives at worst, and nothing else needs to. */
    @Test
    void everyFunctionThatRunsAsItsOwnerSaysWhatItGivesAtWorst() {
        assertThat(EXPECTATIONS.rules().functions().keySet())
                .containsExactlyInAnyOrderElementsOf(catalog.entrySet().stream()
                        .filter(fact -> fact.getKey().startsWith(Facts.path("functions", "")))
                        .filter(fact -> fact.getKey().endsWith(Facts.path("", "runs as"))
                                && fact.getValue().startsWith("its owner"))
                        .map(fact -> fact.getKey().split(" / ")[1])
                        .toList());
        assertThat(EXPECTATIONS.rules().functions()).allSatisfy((function, rule) -> {
            assertThat(rule.worst()).as(function).isNotEmpty();
            assertThat(rule.gives()).as(function).isNotEmpty();
        });
    }

    /** And takes its names from nowhere but the system's own. */
    @Test
    void everyFunctionThatRunsAsItsOwnerHasAPathOfItsOwn() {
        assertThat(EXPECTATIONS.rules().functions().keySet())
                .allSatisfy(function -> assertThat(catalog.get(Facts.path("functions", function, "settings")))
                        .as(function)
                        .isEqualTo("search_path=pg_catalog"));
    }

    /** Every id of something else is held by a key that begins with the LAO, or it is said why not. */
    @Test
    void everyIdIsHeldByAKeyWithTheLaoOrSaidToBeLoose() {
        TreeSet<String> loose = new TreeSet<>();
        for (Relation relation : relations) {
            if (relation.isTable() && relation.hasLao() && EXPECTATIONS.rules().isWalled(relation.name())) {
                for (Relation.Column column : relation.columns()) {
                    if (KeyCheck.isId(column) && !isHeld(relation.name(), column.name())) {
                        loose.add(relation.name() + "." + column.name());
                    }
                }
            }
        }
        assertThat(EXPECTATIONS.rules().loose()).containsOnlyKeys(loose);
    }

    private static boolean isHeld(String table, String column) {
        String keys = Facts.path("relations", table, "keys", "");
        return catalog.entrySet().stream()
                .filter(fact -> fact.getKey().startsWith(keys))
                .anyMatch(fact -> fact.getValue()
                        .matches("FOREIGN KEY \\(lao_id, " + column + "\\) REFERENCES \\S+\\(lao_id, .*"));
    }
}

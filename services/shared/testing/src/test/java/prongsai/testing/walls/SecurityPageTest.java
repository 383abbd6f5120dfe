package prongsai.testing.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The page for auditors is the long run's, and was made after the last table, function and kind of damage came. */
class SecurityPageTest {
    private static final Path PAGE = Path.of("../../../docs/security.md");

    @Test
    void namesEveryTableFunctionAndKindOfDamage() throws IOException {
        Expectations expectations = Expectations.read();
        String page = Files.readString(PAGE);
        assertThat(SecurityPage.tenantTables(expectations))
                .as("deploy/walls/walls mutants makes the page anew")
                .allSatisfy(table -> assertThat(page).contains("| `" + table + "` |"));
        assertThat(expectations.rules().functions().keySet())
                .allSatisfy(function -> assertThat(page).contains("- `" + function + "` "));
        assertThat(Arrays.asList(Mutant.Kind.values()))
                .allSatisfy(kind -> assertThat(page).contains("| " + kind.words() + " |"));
    }
}

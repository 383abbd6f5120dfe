package prongsai.measures.core.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each of the seven kinds keeps of its own. */
class MeasureKindTest {
    @ParameterizedTest
    @EnumSource(MeasureKind.class)
    void isKnownByItsCode(MeasureKind kind) {
        assertThat(MeasureKind.find(kind.code())).contains(kind);
        assertThat(MeasureKind.of(kind.code())).isEqualTo(kind);
    }

    @Test
    void codesAreThoseOfTheDatabase() {
        assertThat(Arrays.stream(MeasureKind.values()).map(MeasureKind::code))
                .containsExactly(
                        "manual",
                        "delegation",
                        "no_gift",
                        "disclosure",
                        "declaration",
                        "agreements",
                        "anti_corruption_plan");
    }

    @Test
    void anotherNameIsNoKind() {
        assertThat(MeasureKind.find("MANUAL")).isEmpty();
        assertThat(MeasureKind.find("")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasureKind.of("other"))
                .withMessageContaining("other");
    }

    @ParameterizedTest
    @EnumSource(MeasureKind.class)
    void eachKeepsItsOwn(MeasureKind kind) {
        Set<MeasureKind> withDocuments =
                EnumSet.of(MeasureKind.MANUAL, MeasureKind.DELEGATION, MeasureKind.NO_GIFT, MeasureKind.DECLARATION);
        Set<MeasureKind> overYears = EnumSet.of(MeasureKind.DECLARATION, MeasureKind.ANTI_CORRUPTION_PLAN);
        assertThat(kind.hasDocuments()).isEqualTo(withDocuments.contains(kind));
        assertThat(kind.hasMultiYearPlan()).isEqualTo(overYears.contains(kind));
        assertThat(kind.documentFields())
                .isEqualTo(
                        switch (kind) {
                            case MANUAL -> Set.of(DocumentField.VERSION);
                            case DELEGATION -> Set.of(DocumentField.NUMBER, DocumentField.HOLDER, DocumentField.MONTHS);
                            case NO_GIFT -> Set.of(DocumentField.NUMBER, DocumentField.HOLDER);
                            case DECLARATION -> Set.of(DocumentField.HOLDER);
                            case DISCLOSURE, AGREEMENTS, ANTI_CORRUPTION_PLAN -> EnumSet.allOf(DocumentField.class);
                        });
    }
}

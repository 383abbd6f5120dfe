package prongsai.measures.core.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class KindWordsTest {
    @Test
    void theSeedsSevenTitlesAreOfTheSevenKinds() throws IOException {
        List<String> titles = new ArrayList<>();
        new JsonMapper()
                .readTree(Files.readString(seed()))
                .get("measures")
                .forEach(measure -> titles.add(measure.get("title").asString()));
        assertThat(titles.stream().map(title -> KindWords.of(title).orElseThrow()))
                .containsExactly(MeasureKind.values());
    }

    @ParameterizedTest
    @CsvSource({
        "มาตรการ  No - Gift Policy, NO_GIFT",
        "นโยบายงดรับของขวัญ (No Gift Policy), NO_GIFT",
        "จัดทำแผนปฏิบัติการป้องกันการทุจริต และประกาศเจตนารมณ์, ANTI_CORRUPTION_PLAN",
        "ประกาศเจตจำนงสุจริตของผู้บริหาร, DECLARATION",
        "การเผยแพร่ข้อมูลสาธารณะ, DISCLOSURE",
        "จัดทำข้อตกลงการปฏิบัติ ราชการ, AGREEMENTS",
        "การมอบอำนาจหน้าที่, DELEGATION"
    })
    void wordsThatLaosUseAreKnown(String title, MeasureKind kind) {
        assertThat(KindWords.of(title)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"อบรมคุณธรรมจริยธรรม", "จัดการเรื่องร้องเรียน", ""})
    void anLaosOwnMeasureHasNone(String title) {
        assertThat(KindWords.of(title)).isEmpty();
    }

    /** A title that names two kinds is about the one that it begins with, also where both begin alike. */
    @ParameterizedTest
    @CsvSource({
        "คู่มือการเปิดเผยข้อมูล, MANUAL",
        "เปิดเผยข้อมูลตามคู่มือ, DISCLOSURE",
        "มอบหมายงานตามคำสั่งมอบหมาย, DELEGATION",
        "คำสั่งมอบหมายให้จัดทำคู่มือ, DELEGATION",
        "NO_GIFT และเจตนารมณ์, NO_GIFT",
        "เจตนารมณ์ NO GIFT, DECLARATION"
    })
    void theFirstOfTwoKindsCounts(String title, MeasureKind kind) {
        assertThat(KindWords.of(title)).contains(kind);
    }

    private static Path seed() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("shared/seed"))) {
            folder = folder.getParent();
        }
        return folder.resolve("shared/seed/na-liang-2568.model.json");
    }
}

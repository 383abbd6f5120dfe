package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.reports.SeedPlan;
import prongsai.reports.snapshot.Snapshot;
import prongsai.thai.ThaiDigits;

class PaperMakerTest {
    private final Snapshot seed = SeedPlan.snapshot();

    @Test
    void coverIsThatOfTheSeed() {
        Paper paper = PaperMaker.make(seed);

        assertThat(paper.titleLines())
                .containsExactly("รายงานผลการดำเนินการตามมาตรการ", "เพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        assertThat(paper.coverYear()).isEqualTo("ปีงบประมาณ พ.ศ. ๒๕๖๘");
        assertThat(paper.officeAndPlace()).isEqualTo("องค์การบริหารส่วนตำบลนาเลียง อำเภอนาแก จังหวัดนครพนม");
        assertThat(paper.names()).containsExactly("นาเลียง", "นาแก", "นครพนม");
    }

    @Test
    void numbersStepsAlwaysAndResultsOnlyWhenThereAreMany() {
        Paper.Row third = PaperMaker.make(seed).rows().get(2);

        assertThat(third.measure()).containsExactly("๓. มาตรการ NO Gift Policy");
        assertThat(third.steps()).hasSize(6).last().isEqualTo("๖. รายงานผลการดำเนินการ");
        assertThat(third.results()).hasSize(2).first().isEqualTo("๑. มีประกาศใช้ NO Gift Policy");
        assertThat(third.outcomes()).singleElement().asString().startsWith("ผู้บริหารท้องถิ่น");
    }

    @Test
    void fillsInWhoAndWhenWhereThePlanHasNoWordsForIt() {
        assertThat(row(true, List.of(), List.of(1, 2, 3, 4)).responsible()).containsExactly("ทุกส่วนราชการ");
        assertThat(row(true, List.of(), List.of(1, 2, 3, 4)).schedule()).containsExactly("ทุกไตรมาส");
        assertThat(row(false, List.of("กองคลัง", "กองช่าง"), List.of(3, 1)).responsible())
                .containsExactly("กองคลัง กองช่าง");
        assertThat(row(false, List.of(), List.of(3, 1)).schedule()).containsExactly("ไตรมาสที่ ๑, ๓");
    }

    @Test
    void aProvincesBodyHasNoDistrictAndTheCapitalNoProvinceWord() {
        assertThat(place(null, "นครพนม")).isEqualTo("จังหวัดนครพนม");
        assertThat(place(null, "กรุงเทพมหานคร")).isEqualTo("กรุงเทพมหานคร");
    }

    @Test
    void dropsCharactersThatNoPaperCanShow() {
        Snapshot.Measure measure = measure(false, List.of(), List.of());
        Snapshot.Measure odd = new Snapshot.Measure(
                measure.id(),
                1,
                "ก\u0000ข\r\nค\uFFFE",
                false,
                List.of(),
                List.of(),
                "",
                "",
                List.of(),
                List.of(),
                List.of());

        assertThat(make(odd).measure()).containsExactly("๑. ก ข ค");
    }

    @Test
    void aCellThatNobodyFilledIsEmpty() {
        Paper.Row row = row(false, List.of(), List.of());
        assertThat(row.responsible()).isEmpty();
        assertThat(row.schedule()).isEmpty();
        assertThat(row.steps()).isEmpty();
        assertThat(row.results()).isEmpty();
        assertThat(row.outcomes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u0007", "\u00a0 \uFFFE"})
    void wordsThatNobodySeesAreNone(String unseen) {
        Paper.Row filled = make(measure(true, List.of("กองคลัง"), List.of(2), unseen, unseen));
        assertThat(filled.responsible()).containsExactly("ทุกส่วนราชการ");
        assertThat(filled.schedule()).containsExactly("ไตรมาสที่ ๒");
        Paper.Row empty = make(measure(false, List.of(), List.of(), unseen, unseen));
        assertThat(empty.responsible()).isEmpty();
        assertThat(empty.schedule()).isEmpty();
    }

    @Test
    void thePlansOwnWordsComeBeforeUnitsAndQuarters() {
        Paper.Row row = make(measure(true, List.of("กองคลัง"), List.of(2), "ทุกคน\n", " ตลอดปี"));
        assertThat(row.responsible()).containsExactly("ทุกคน");
        assertThat(row.schedule()).containsExactly("ตลอดปี");
    }

    @Property(tries = 200, seed = "2568")
    void quartersAreNamedOnceInOrder_andAllTogetherAreEvery(
            @ForAll @UniqueElements @Size(max = 4) List<@IntRange(min = 1, max = 4) Integer> quarters) {
        List<String> schedule = row(true, List.of(), quarters).schedule();
        if (quarters.isEmpty()) {
            assertThat(schedule).isEmpty();
        } else if (quarters.size() == 4) {
            assertThat(schedule).containsExactly("ทุกไตรมาส");
        } else {
            assertThat(schedule)
                    .containsExactly("ไตรมาสที่ "
                            + quarters.stream()
                                    .sorted()
                                    .map(quarter -> "" + "๑๒๓๔".charAt(quarter - 1))
                                    .collect(Collectors.joining(", ")));
        }
    }

    @Property(tries = 200, seed = "2568")
    void textsKeepTheirWordsAndNumbersAreThoseOfTheirPlaces(
            @ForAll @Size(max = 12)
                    List<@StringLength(min = 1, max = 8) @CharRange(from = 'ก', to = 'ฮ') String> texts) {
        Snapshot.Measure measure = new Snapshot.Measure(
                new UUID(0, 1),
                12,
                "ก",
                true,
                List.of(),
                List.of(),
                "",
                "",
                texts.stream()
                        .map(text -> new Snapshot.Step(new UUID(0, 2), text, List.of()))
                        .toList(),
                texts,
                texts.reversed());
        Paper.Row row = make(measure);
        List<String> numbered = IntStream.range(0, texts.size())
                .mapToObj(i -> ThaiDigits.toThai(i + 1) + ". " + texts.get(i))
                .toList();
        assertThat(row.measure()).containsExactly("๑๒. ก");
        assertThat(row.steps()).isEqualTo(numbered);
        assertThat(row.results()).isEqualTo(texts.size() == 1 ? texts : numbered);
        assertThat(row.outcomes()).hasSameSizeAs(texts);
        assertThat(row.cells())
                .containsExactly(
                        row.measure(), row.steps(), row.responsible(), row.schedule(), row.results(), row.outcomes());
    }

    @Test
    void aDistrictIsThatOfAProvinceOrOfTheCapital() {
        assertThat(place("นาแก", "นครพนม")).isEqualTo("อำเภอนาแก จังหวัดนครพนม");
        assertThat(place("พระนคร", "กรุงเทพมหานคร")).isEqualTo("เขตพระนคร กรุงเทพมหานคร");
    }

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนจังหวัดนครพนม, , นครพนม, นครพนม",
        "เทศบาลเมืองนครพนม, เมืองนครพนม, นครพนม, นครพนม เมืองนครพนม",
        "เมืองพัทยา, บางละมุง, ชลบุรี, พัทยา บางละมุง ชลบุรี",
        "กรุงเทพมหานคร, , กรุงเทพมหานคร, กรุงเทพมหานคร"
    })
    void namesOfPlacesAreKeptWholeEachOnce(String name, String district, String province, String names) {
        assertThat(paper(new Snapshot.Lao(new UUID(0, 1), "1", name, name, "SAO", district, province))
                        .names())
                .containsExactly(names.split(" "));
    }

    @Test
    void aPaperSaysItsNameOnCoverAndTable() {
        Paper paper = PaperMaker.make(seed);
        assertThat(paper.fiscalYear()).isEqualTo("๒๕๖๘");
        assertThat(paper.innerYear()).isEqualTo("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
        assertThat(paper.documentTitle())
                .isEqualTo(paper.title() + " ปีงบประมาณ พ.ศ. ๒๕๖๘ องค์การบริหารส่วนตำบลนาเลียง");
    }

    private Paper paper(Snapshot.Lao lao) {
        return PaperMaker.make(new Snapshot(
                seed.id(), seed.fiscalYear(), seed.stage(), seed.revision(), lao, seed.completion(), List.of()));
    }

    private static Snapshot.Measure measure(
            boolean allUnits, List<String> units, List<Integer> quarters, String responsible, String schedule) {
        return new Snapshot.Measure(
                new UUID(0, 1),
                1,
                "ก",
                allUnits,
                units,
                quarters,
                responsible,
                schedule,
                List.of(),
                List.of(),
                List.of());
    }

    private String place(String district, String province) {
        Snapshot.Lao lao = seed.lao();
        return PaperMaker.make(new Snapshot(
                        seed.id(),
                        seed.fiscalYear(),
                        seed.stage(),
                        seed.revision(),
                        new Snapshot.Lao(
                                lao.id(), lao.code(), lao.name(), lao.shortName(), lao.type(), district, province),
                        seed.completion(),
                        List.of()))
                .place();
    }

    private Paper.Row row(boolean allUnits, List<String> units, List<Integer> quarters) {
        return make(measure(allUnits, units, quarters));
    }

    private Paper.Row make(Snapshot.Measure measure) {
        return PaperMaker.make(new Snapshot(
                        seed.id(),
                        seed.fiscalYear(),
                        seed.stage(),
                        seed.revision(),
                        seed.lao(),
                        seed.completion(),
                        List.of(measure)))
                .rows()
                .getFirst();
    }

    private static Snapshot.Measure measure(boolean allUnits, List<String> units, List<Integer> quarters) {
        return new Snapshot.Measure(
                new UUID(0, 1), 1, "ก", allUnits, units, quarters, "", "", List.of(), List.of(), List.of());
    }
}

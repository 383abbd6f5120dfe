package prongsai.reports.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import prongsai.reports.SeedPlan;
import prongsai.reports.snapshot.Snapshot;

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

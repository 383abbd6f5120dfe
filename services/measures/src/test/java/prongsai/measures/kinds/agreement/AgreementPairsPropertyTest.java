package prongsai.measures.kinds.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import prongsai.measures.core.value.Agreement;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.core.value.Part;

class AgreementPairsPropertyTest {
    private static final List<String> TYPES =
            List.of("PAO", "CITY", "TOWN", "SUBDISTRICT_MUNICIPALITY", "SAO", "BANGKOK", "PATTAYA");

    @Provide
    Arbitrary<List<String>> units() {
        return Arbitraries.of("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "สำนักช่าง", "หน่วยตรวจสอบภายใน")
                .list()
                .uniqueElements()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    @Property
    void eachUnitHasItsHeadAboveItsStaffAndTheClerkAboveItsHead(
            @ForAll("types") String type, @ForAll("units") List<String> units) {
        List<Agreement> drawn = MeasureLists.values(AgreementPairs.drawn(List.of(), type, units));
        assertThat(drawn).hasSize(1 + 2 * units.size());
        String clerk = drawn.getFirst().subordinate();
        for (String unit : units) {
            String head = AgreementPairs.headOf(unit);
            assertThat(drawn)
                    .anyMatch(pair ->
                            pair.superior().equals(clerk) && pair.subordinate().equals(head));
            assertThat(drawn)
                    .anyMatch(pair ->
                            pair.superior().equals(head) && pair.subordinate().endsWith(unit));
        }
    }

    @Property
    void drawingAgainAddsNothingAndTouchesNothingSigned(
            @ForAll("types") String type, @ForAll("units") List<String> units, @ForAll("units") List<String> later) {
        List<Part<Agreement>> signed = AgreementPairs.drawn(List.of(), type, units).stream()
                .map(part -> part.map(pair -> pair.signed(LocalDate.of(2025, 1, 15), null, "")))
                .toList();
        assertThat(AgreementPairs.drawn(signed, type, units)).isEqualTo(signed);

        List<String> both = new ArrayList<>(units);
        later.stream().filter(unit -> !both.contains(unit)).forEach(both::add);
        assertThat(AgreementPairs.drawn(signed, type, both))
                .startsWith(List.copyOf(signed).toArray(Part[]::new))
                .hasSize(1 + 2 * both.size());
    }

    @Example
    void headsAreCalledAsTheyAreInOffices() {
        assertThat(List.of("สำนักปลัด", "สำนักปลัดเทศบาล", "สำนักช่าง", "กองคลัง", "หน่วยตรวจสอบภายใน"))
                .map(AgreementPairs::headOf)
                .containsExactly(
                        "หัวหน้าสำนักปลัด",
                        "หัวหน้าสำนักปลัดเทศบาล",
                        "ผู้อำนวยการสำนักช่าง",
                        "ผู้อำนวยการกองคลัง",
                        "หัวหน้าหน่วยตรวจสอบภายใน");
    }
}

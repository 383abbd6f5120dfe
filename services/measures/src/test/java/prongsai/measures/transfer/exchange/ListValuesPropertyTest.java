package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import prongsai.measures.core.value.MeasureLists;
import prongsai.measures.transfer.content.PlanContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the values of every list, whatever they say. */
class ListValuesPropertyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Provide
    Arbitrary<PlanContent> plans() {
        return Plans.any();
    }

    @Property(tries = 200)
    void whatIsKeptIsKeptAgainAndReadsBack(@ForAll("plans") PlanContent plan) {
        for (PlanContent.Measure measure : plan.measures()) {
            assertThat(measure.lists().checked()).isEqualTo(measure.lists());
            assertThat(measure.lists().withoutPapers()).isEqualTo(measure.lists());
            assertThat(measure.lists().reworded(words -> words)).isEqualTo(measure.lists());
        }
        assertThat(JSON.readValue(JSON.writeValueAsString(plan), PlanContent.class))
                .isEqualTo(plan);
    }

    @Property(tries = 200)
    void nothingThatWasDoneComesIntoAnotherYear(@ForAll("plans") PlanContent plan) {
        for (PlanContent.Measure measure : plan.measures()) {
            MeasureLists carried = measure.lists().carried();
            assertThat(carried.undone()).isEqualTo(carried);
            assertThat(measure.lists().undone().undone())
                    .isEqualTo(measure.lists().undone());
            JsonNode all = JSON.valueToTree(carried);
            for (String done : new String[] {"actual", "signedOn", "count", "evidenceId", "effectiveOn"}) {
                assertThat(all.findValues(done)).allMatch(JsonNode::isNull);
            }
            for (String done : new String[] {"checks", "reports"}) {
                assertThat(all.findValues(done)).allMatch(JsonNode::isEmpty);
            }
            for (int i = 0; i < carried.indicators().size(); i++) {
                assertThat(carried.indicators().get(i).baseline())
                        .isEqualTo(measure.lists().indicators().get(i).actual());
            }
            for (int i = 0; i < carried.complaints().size(); i++) {
                assertThat(carried.complaints().get(i).lastYear())
                        .isEqualTo(measure.lists().complaints().get(i).count());
            }
        }
    }

    @Property(tries = 50)
    void whatWasWrittenBeforeAListWasThereLacksIt(@ForAll("plans") PlanContent plan) {
        String before = JSON.writeValueAsString(plan).replace("\"complaints\"", "\"unknown\"");
        PlanContent read = JSON.readValue(before, PlanContent.class);
        for (int i = 0; i < plan.measures().size(); i++) {
            assertThat(read.measures().get(i).lists().complaints()).isEmpty();
            assertThat(read.measures().get(i).lists().indicators())
                    .isEqualTo(plan.measures().get(i).lists().indicators());
        }
    }
}

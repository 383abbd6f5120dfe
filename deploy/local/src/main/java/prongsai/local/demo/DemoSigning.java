package prongsai.local.demo;

import java.util.List;
import java.util.UUID;
import prongsai.thai.FiscalYear;
import tools.jackson.databind.JsonNode;

/** Lets one demo LAO use signatures with the longest chain: its plan of the running year is sent, and waits for its heads. */
final class DemoSigning {
    /** อบต.ป่าไร่. */
    static final String OFFICE = "parai";

    private final MeasuresClient clerk;
    private final MeasuresClient firstHead;
    private final MeasuresClient secondHead;
    private final MeasuresClient officer;

    DemoSigning(MeasuresClient clerk, MeasuresClient firstHead, MeasuresClient secondHead, MeasuresClient officer) {
        this.clerk = clerk;
        this.firstHead = firstHead;
        this.secondHead = secondHead;
        this.officer = officer;
    }

    /** Once: an office that has chosen its chain is left as it is. */
    void begin(FiscalYear year) throws InterruptedException {
        String approval = "/api/measures/v1/plans/" + year.year() + "/approval";
        if (!officer.read(approval).path("chain").asString().equals("none")) {
            return;
        }
        clerk.form("/plans/signing", "chain=full");
        // The seed's own unit is one; measures of ทุกส่วนราชการ then wait for two heads.
        officer.send("/api/measures/v1/units", "{\"name\": \"กองคลัง\"}");
        List<JsonNode> units = officer.read("/api/measures/v1/units")
                .path("units")
                .valueStream()
                .toList();
        for (int i = 0; i < units.size(); i++) {
            JsonNode unit = units.get(i);
            String id = UUID.fromString(unit.path("id").asString()).toString();
            (i == 0 ? firstHead : secondHead)
                    .form(
                            "/plans/signing/heads/" + id,
                            "position=" + "หัวหน้า" + unit.path("name").asString());
        }
        officer.send(approval + "/submissions", "{\"kind\": \"plan\"}");
    }
}

package prongsai.measures;

import java.util.List;
import prongsai.testing.MetricsContract;

class MetricsTest extends MetricsContract {
    @Override
    protected List<String> own() {
        return List.of("prongsai_summary_drift_rows ", "prongsai_workers_waiting ");
    }
}

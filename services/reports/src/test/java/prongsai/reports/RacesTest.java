package prongsai.reports;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import prongsai.testing.RacesContract;
import prongsai.testing.Request;
import prongsai.testing.Requests;

@BehindMeasures
class RacesTest extends RacesContract {
    private static final Pattern VERSION = Pattern.compile("/([0-9]+)/(?:publish|withdraw)");

    @Override
    protected Requests requests(UUID lao) {
        return GoodRequests.of(lao);
    }

    @Override
    protected String schema() {
        return "reports";
    }

    /** None: a version that goes past the lock of a year's reports is the harder case. */
    @Override
    protected String lock(UUID lao) {
        return "select 1";
    }

    /** Versions are their own history. */
    @Override
    protected String recorded(UUID lao, UUID name) {
        return "select false";
    }

    @Override
    protected String nameHeader() {
        return "Idempotency-Key";
    }

    @Override
    protected List<Row> others(UUID lao, Request request) {
        Matcher version = VERSION.matcher(request.address());
        return version.find() ? List.of(new Row("reports.report_version", "version = " + version.group(1))) : List.of();
    }
}

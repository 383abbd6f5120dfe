package prongsai.reports;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;
import prongsai.testing.WallsOfRoutesContract;

@BehindMeasures
class WallsOfRoutesTest extends WallsOfRoutesContract {
    private static final int YEAR = 2551;

    @Override
    protected String schema() {
        return "reports";
    }

    @Override
    protected int fiscalYear() {
        return YEAR;
    }

    /**
     * Reports that were frozen and not published. The secret is the third version, so that the asker has none of its
     * number; its cover bears the marker as the LAO's name, under the proof of these very bytes.
     */
    @Override
    protected void prepare(UUID lao, String marker) {
        for (int revision = 1; revision <= (marker.equals(MARKER) ? 3 : 1); revision++) {
            BehindMeasures.MEASURES.revision.set(revision);
            http.post()
                    .uri("/api/reports/v1/reports/" + YEAR)
                    .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        BehindMeasures.MEASURES.revision.set(1);
        TestDatabase.get().execute("""
                        update reports.report_version
                           set snapshot = replace(snapshot, 'องค์การบริหารส่วนตำบลนาเลียง', '%2$s'), frozen_by = '%2$s'
                         where lao_id = '%1$s';
                        update reports.report_version
                           set sha256 = encode(sha256(convert_to(snapshot, 'UTF8')), 'hex')
                         where lao_id = '%1$s'
                        """.formatted(lao, marker));
    }

    @Override
    protected AtLeast atLeast() {
        return new AtLeast(2, 1, 0);
    }

    @Override
    protected Map<String, String> common() {
        return Map.of("fiscalYear", String.valueOf(YEAR));
    }

    @Override
    protected Map<String, String> things(UUID lao, String variable) throws SQLException {
        String sql = switch (variable) {
            case "version" -> "select max(version)::text from reports.report_version where lao_id = '%s'";
            case "sha256" ->
                "select sha256 from reports.report_version where lao_id = '%s' order by version desc limit 1";
            case "laoCode" -> "select code from directory.lao_now where id = '%s'";
            default -> throw new IllegalArgumentException("a path variable that this test does not know: " + variable);
        };
        return Map.of(TestDatabase.get().text(sql.formatted(lao)), variable);
    }
}

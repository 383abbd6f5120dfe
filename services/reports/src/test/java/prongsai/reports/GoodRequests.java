package prongsai.reports;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import prongsai.testing.Request;
import prongsai.testing.Requests;
import prongsai.testing.Route;
import prongsai.testing.TestDatabase;

/** An LAO whose first report is public and whose second is frozen, and a request to each route. */
record GoodRequests(UUID lao, String code, String sha256) implements Requests {
    static final int YEAR = 2552;

    /** Each LAO's public report has bytes of its own. */
    private static final AtomicLong REVISIONS = new AtomicLong(1000);

    static GoodRequests of(UUID lao) {
        TestDatabase database = TestDatabase.get();
        database.execute("""
                insert into reports.report_version (lao_id, id, fiscal_year, version, revision, snapshot, sha256, frozen_by,
                                                    published_at, published_by)
                select '%1$s', gen_random_uuid(), %2$d, v.version, v.version, v.snapshot,
                       encode(sha256(convert_to(v.snapshot, 'UTF8')), 'hex'), 'x', v.at, v.by
                  from (values (1, $json$%3$s$json$, now(), 'x'), (2, $json$%4$s$json$, null, null))
                       as v(version, snapshot, at, by);
                insert into reports.report_summary (lao_id, fiscal_year, version, revision, published_at)
                values ('%1$s', %2$d, 1, 1, now());
                insert into directory.lao_office (lao_id, telephone, telephone_link, mail, website, address, hours, emblem, emblem_id)
                values ('%1$s', '042 571 234', 'tel:042571234', '', '', '', '', '\\x01', gen_random_uuid())
                """.formatted(
                        lao,
                        YEAR,
                        SeedPlan.json(REVISIONS.incrementAndGet(), lao, YEAR),
                        SeedPlan.json(REVISIONS.incrementAndGet(), lao, YEAR)));
        return new GoodRequests(
                lao,
                database.text("select code from directory.lao_now where id = '%s'".formatted(lao)),
                database.text("select sha256 from reports.report_version where lao_id = '%s' and version = 1"
                        .formatted(lao)));
    }

    /** What is public can be withdrawn, and what is frozen published. */
    @Override
    public List<Request> to(Route route) {
        return List.of(Request.bare(
                route.method(),
                route.path()
                        .replace("{fiscalYear}", String.valueOf(YEAR))
                        .replace("{version}", route.path().endsWith("/publish") ? "2" : "1")
                        .replace("{laoCode}", code)
                        .replace("{sha256}", sha256)));
    }
}

package prongsai.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A made-up nation, the same at each run: as many LAOs as Thailand has, each with the seven measures of the seed report in every
 * year, done as far as a year that is under way is. Ids are numbers, so that whoever sends load finds everything by counting.
 * All LAOs are marked as demo.
 */
final class Nation {
    /** Of one step: how often it is to be done in a year. */
    private enum Often {
        ONCE("once", new int[] {9}),
        QUARTERLY("quarterly", new int[] {12, 3, 6, 9}),
        MONTHLY("monthly", new int[] {10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9});

        private final String code;
        private final int[] months;

        Often(String code, int[] months) {
            this.code = code;
            this.months = months;
        }
    }

    /** The steps of the seed report's measures: 1 is yearly, 4 each quarter, 12 each month. */
    private static final int[][] STEPS = {
        {1, 1, 1, 4}, {1, 1, 12, 12}, {1, 1, 1, 4, 4}, {1, 4, 12}, {1, 1, 1}, {1, 1, 4}, {1, 1, 1, 1, 4}
    };

    static final int TASKS = tasksOfAPlan();
    static final int LAOS = 7_850;
    static final int FIRST_YEAR = 2566;
    static final int LAST_YEAR = 2568;
    private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
    private static final String WORDS =
            "ส่งเสริมการปฏิบัติหน้าที่ด้วยความซื่อสัตย์สุจริตและเปิดเผยข้อมูลข่าวสารของหน่วยงานให้ประชาชนตรวจสอบได้ ";

    private final String url;
    private final String password;
    private final int laos;

    private Nation(String url, String password, int laos) {
        this.url = url;
        this.password = password;
        this.laos = laos;
    }

    /** Arguments: JDBC URL, password of the superuser, how many LAOs. */
    public static void main(String[] arguments) throws Exception {
        make(arguments[0], arguments[1], arguments.length > 2 ? Integer.parseInt(arguments[2]) : LAOS);
    }

    static void make(String url, String password, int laos) throws Exception {
        long began = System.nanoTime();
        new Nation(url, password, laos).make();
        System.out.printf("a nation of %d LAOs and %d years in %.0f s%n", laos, YEARS, (System.nanoTime() - began) / 1e9);
    }

    static String lao(int lao) {
        return id(1, lao);
    }

    /** @param year from 0 */
    static String plan(int lao, int year) {
        return id(2, plans(lao, year));
    }

    /** @param task from 0, of its plan */
    static String task(int lao, int year, int task) {
        return id(5, plans(lao, year) * TASKS + task);
    }

    private static long plans(int lao, int year) {
        return (long) lao * YEARS + year;
    }

    private static String id(int kind, long number) {
        return "0000000%d-0000-7000-8000-%012x".formatted(kind, number);
    }

    private static int tasksOfAPlan() {
        int sum = 0;
        for (int[] measure : STEPS) {
            for (int step : measure) {
                sum += step;
            }
        }
        return sum;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "postgres", password);
    }

    private void make() throws Exception {
        List<String[]> places = places();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            // Rows of a plan are of the plan, so the keys need not be asked for each.
            statement.execute("set session_replication_role = replica");
            rows(connection, "directory.lao (id, jurisdiction_code, demo)", out -> {
                for (int lao = 0; lao < laos; lao++) {
                    out.row(lao(lao), places.get(lao % places.size())[0], "t");
                }
            });
            rows(
                    connection,
                    "directory.lao_detail (lao_id, valid_from, code, name, short_name, type, province_code, district_code)",
                    out -> {
                        for (int lao = 0; lao < laos; lao++) {
                            String[] place = places.get(lao % places.size());
                            String name = place[1] + " " + (lao + 1);
                            out.row(
                                    lao(lao), "1997-02-23", "%07d".formatted(9_000_000 + lao), "องค์การบริหารส่วนตำบล" + name,
                                    "อบต." + name, "SAO", place[0].substring(0, 2), place[0]);
                        }
                    });
            plans(connection);
            statement.execute("set session_replication_role = default");
            statement.execute("analyze");
        }
        counts();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze, freeze)");
        }
    }

    private List<String[]> places() throws SQLException {
        List<String[]> places = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select code, name_th from directory.area where level = 'district' and code >= '1101' order by code")) {
            while (rows.next()) {
                places.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return places;
    }

    private void plans(Connection connection) throws Exception {
        rows(connection, "measures.plan (lao_id, id, fiscal_year, stage)", out -> each((lao, year) ->
                out.row(lao(lao), plan(lao, year), String.valueOf(FIRST_YEAR + year), "in_progress")));
        rows(
                connection,
                "measures.measure (lao_id, id, plan_id, number, title, quarters, responsible_text, results, outcomes)",
                out -> each((lao, year) -> {
                    for (int m = 0; m < STEPS.length; m++) {
                        boolean written = year < YEARS - 1;
                        out.row(
                                lao(lao), measure(lao, year, m), plan(lao, year), String.valueOf(m + 1),
                                "มาตรการที่ " + (m + 1) + " " + WORDS, "{1,2,3,4}", "สำนักปลัด",
                                written ? "{\"%s\"}".formatted(WORDS) : "{}", written ? "{\"%s\"}".formatted(WORDS) : "{}");
                    }
                }));
        rows(connection, "measures.indicator (lao_id, id, measure_id, position, subject, comparator, target, unit)", out ->
                each((lao, year) -> {
                    for (int m = 0; m < STEPS.length; m++) {
                        out.row(
                                lao(lao), id(6, plans(lao, year) * STEPS.length + m), measure(lao, year, m), "1",
                                "ร้อยละของผู้รับบริการที่พึงพอใจ", ">=", "80", "percent");
                    }
                }));
        rows(connection, "measures.step (lao_id, id, measure_id, position, text, frequency)", out -> each((lao, year) -> {
            long number = 0;
            for (int m = 0; m < STEPS.length; m++) {
                for (int s = 0; s < STEPS[m].length; s++) {
                    out.row(
                            lao(lao), step(lao, year, number), measure(lao, year, m), String.valueOf(s + 1),
                            "ขั้นตอนที่ " + (s + 1) + " " + WORDS, often(STEPS[m][s]).code);
                    number++;
                }
            }
        }));
        Random random = new Random(2568);
        rows(connection, "measures.task (lao_id, id, plan_id, step_id, due_on, done_on, note)", out -> each((lao, year) ->
                tasks(out, lao, year, random)));
        Random files = new Random(2568);
        rows(
                connection,
                "measures.evidence (lao_id, id, plan_id, name, media_type, size, sha256, effective_on, received_by)",
                out -> each((lao, year) -> {
                    for (int task = 0; task < TASKS; task++) {
                        if (files.nextInt(4) == 0) {
                            out.row(
                                    lao(lao), id(7, plans(lao, year) * TASKS + task), plan(lao, year), "หลักฐาน %d.pdf".formatted(task),
                                    "application/pdf", "20480", "0".repeat(64), "2025-01-15", "bench");
                        }
                    }
                }));
        Random links = new Random(2568);
        rows(connection, "measures.task_evidence (lao_id, task_id, evidence_id)", out -> each((lao, year) -> {
            for (int task = 0; task < TASKS; task++) {
                if (links.nextInt(4) == 0) {
                    out.row(lao(lao), task(lao, year, task), id(7, plans(lao, year) * TASKS + task));
                }
            }
        }));
    }

    private void tasks(Rows out, int lao, int year, Random random) throws SQLException {
        long step = 0;
        int task = 0;
        for (int[] measure : STEPS) {
            for (int times : measure) {
                for (int month : often(times).months) {
                    LocalDate due = LocalDate.of(FIRST_YEAR + year - 543 - (month >= 10 ? 1 : 0), month, 1)
                            .plusMonths(1)
                            .minusDays(1);
                    boolean done = random.nextInt(10) < (year == YEARS - 1 ? 5 : 9);
                    out.row(
                            lao(lao), task(lao, year, task), plan(lao, year), step(lao, year, step), due.toString(),
                            done ? due.minusDays(random.nextInt(20) - 4).toString() : "\\N",
                            random.nextInt(3) == 0 ? "ดำเนินการแล้วตามแผนที่กำหนด" : "");
                    task++;
                }
                step++;
            }
        }
    }

    private static String measure(int lao, int year, int measure) {
        return id(3, plans(lao, year) * STEPS.length + measure);
    }

    private static String step(int lao, int year, long step) {
        return id(4, plans(lao, year) * 100 + step);
    }

    private static Often often(int times) {
        return times == 1 ? Often.ONCE : times == 4 ? Often.QUARTERLY : Often.MONTHLY;
    }

    /** Summaries and search as the views say them, by several at once, since folding costs most. */
    private void counts() throws Exception {
        int chunk = 250;
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<?>> all = new ArrayList<>();
            for (int from = 0; from < laos; from += chunk) {
                String between = "r.lao_id between '%s' and '%s'".formatted(lao(from), lao(Math.min(from + chunk, laos) - 1));
                all.add(threads.submit(() -> {
                    try (Connection connection = connect();
                            Statement statement = connection.createStatement()) {
                        for (String summary : List.of("measure", "due", "plan")) {
                            statement.execute("insert into measures.%1$s_summary select * from measures.%1$s_recount r where %2$s"
                                    .formatted(summary, between));
                        }
                        statement.execute("""
                                insert into measures.search_entry (lao_id, plan_id, kind, subject_id, position, measure_id,
                                                                   anchor_id, text)
                                select * from measures.search_recount r where %s
                                """.formatted(between));
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private interface OfAPlan {
        void plan(int lao, int year) throws SQLException;
    }

    private void each(OfAPlan work) throws SQLException {
        for (int lao = 0; lao < laos; lao++) {
            for (int year = 0; year < YEARS; year++) {
                work.plan(lao, year);
            }
        }
    }

    private interface Writing {
        void to(Rows out) throws SQLException;
    }

    private static void rows(Connection connection, String table, Writing writing) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
        Rows rows = new Rows(copy);
        writing.to(rows);
        rows.end();
    }

    /** Rows in the text form of COPY; what is written here holds no tab, line end or backslash of its own. */
    private static final class Rows {
        private final CopyIn copy;
        private final StringBuilder waiting = new StringBuilder();

        Rows(CopyIn copy) {
            this.copy = copy;
        }

        void row(String... values) throws SQLException {
            waiting.append(String.join("\t", values)).append('\n');
            if (waiting.length() > 1 << 16) {
                flush();
            }
        }

        void end() throws SQLException {
            flush();
            copy.endCopy();
        }

        private void flush() throws SQLException {
            byte[] bytes = waiting.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            waiting.setLength(0);
        }
    }
}

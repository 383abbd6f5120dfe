package prongsai.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Large papers of one office against everyone else's day. */
final class Import {
    private static final String BOUNDARY = "import-7b2e";
    private static final Pattern TASK =
            Pattern.compile("\"tasks\"\\s*:\\s*\\[\\s*\\{\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final int MEASURES = 300;
    private static final int TIMES = 5;
    private static final List<String> HEADER = List.of(
            "ที่", "มาตรการ/กิจกรรม", "ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์");

    private final Stack stack = new Stack();
    private final HttpClient theirs = Stack.client();
    private final String importer = stack.token("nakae.officer");
    private final String officer = stack.token("naliang.officer");

    Import() throws IOException, InterruptedException {}

    public static void main(String[] args) throws Exception {
        new Import().run();
    }

    private void run() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("300 measures, DOCX", docx());
        files.put("300 measures, XLSX", xlsx());
        files.put("300 measures, HTML", html());
        files.put("42 pages, PDF", pdf());
        String task = task();
        for (int warm = 0; warm < 3; warm++) {
            for (byte[] file : files.values()) {
                send(file);
            }
        }
        everyday(task, Duration.ofSeconds(15), new Latencies());
        Latencies calm = new Latencies();
        everyday(task, Duration.ofSeconds(15), calm);
        calm.print("Others, with nobody else at work");
        long before = Stack.megabytes();
        AtomicLong peak = new AtomicLong(before);
        Latencies imports = new Latencies();
        Latencies meanwhile = new Latencies();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicBoolean done = new AtomicBoolean();
            Future<?> others = threads.submit(() -> {
                while (!done.get()) {
                    everyday(task, Duration.ofMillis(500), meanwhile);
                    peak.accumulateAndGet(Stack.megabytes(), Math::max);
                }
                return null;
            });
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                for (int n = 0; n < TIMES; n++) {
                    long began = System.nanoTime();
                    imports.add(file.getKey(), send(file.getValue()), System.nanoTime() - began);
                }
            }
            done.set(true);
            others.get();
        }
        imports.print("Imports, one after the other (dry run)");
        meanwhile.print("Others meanwhile");
        System.out.printf("%nmemory of the whole stack: %d MB before, %d MB at its peak%n", before, peak.get());
    }

    private int send(byte[] file) throws IOException, InterruptedException {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"plan\"\r\n\r\n")
                .formatted(BOUNDARY)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = theirs.send(
                HttpRequest.newBuilder(stack.measures("/api/measures/v1/plans/2568/import?dryRun=true&anyway=true"))
                        .header("Authorization", "Bearer " + importer)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            System.out.println(answer.statusCode() + " " + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        return answer.statusCode();
    }

    /** What two people do: tick and read the plan. */
    private void everyday(String task, Duration time, Latencies latencies) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(() -> {
                for (int n = 0; System.nanoTime() < end; n++) {
                    timed(latencies, "tick", tick(task, n));
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                return null;
            }));
            all.add(threads.submit(() -> {
                while (System.nanoTime() < end) {
                    timed(latencies, "plan", get(stack.measures("/api/measures/v1/plans/2568")));
                    TimeUnit.MILLISECONDS.sleep(50);
                }
                return null;
            }));
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private void timed(Latencies latencies, String what, HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        int status = stack.http
                .send(request, HttpResponse.BodyHandlers.ofByteArray())
                .statusCode();
        latencies.add(what, status, System.nanoTime() - began);
    }

    private HttpRequest tick(String task, int n) {
        return HttpRequest.newBuilder(stack.measures("/api/measures/v1/tasks/" + task))
                .header("Authorization", "Bearer " + officer)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"note\":\"ครั้งที่ %d\"}".formatted(n)))
                .build();
    }

    private HttpRequest get(URI uri) {
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + officer).build();
    }

    private String task() throws IOException, InterruptedException {
        String plan = stack.http
                .send(get(stack.measures("/api/measures/v1/plans/2568")), HttpResponse.BodyHandlers.ofString())
                .body();
        var found = TASK.matcher(plan);
        if (!found.find()) {
            throw new IllegalStateException("no task in the plan");
        }
        return found.group(1);
    }

    private static List<String> row(int number) {
        return List.of(
                String.valueOf(number),
                "จัดทำคู่มือการปฏิบัติงานด้านที่ " + number,
                "1. แต่งตั้งคณะทำงาน\n2. ประชุมคณะทำงานเพื่อยกร่าง\n3. ประกาศใช้และเผยแพร่ทางเว็บไซต์\n4. รายงานผลต่อผู้บริหาร",
                number % 2 == 0 ? "สำนักปลัด" : "กองคลัง/กองช่าง",
                number % 3 == 0 ? "ต.ค. 67 – ก.ย. 68" : "ไตรมาสที่ " + (number % 4 + 1),
                "1. จัดทำแล้วและเผยแพร่ทางเว็บไซต์ของหน่วยงาน\n2. ชี้แจงให้เจ้าหน้าที่ทราบแล้ว",
                "เจ้าหน้าที่ปฏิบัติงานเป็นมาตรฐานเดียวกัน ไม่น้อยกว่าร้อยละ 80");
    }

    private static byte[] docx() throws IOException {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2568");
            var table = document.createTable(MEASURES + 1, HEADER.size());
            for (int row = 0; row <= MEASURES; row++) {
                List<String> texts = row == 0 ? HEADER : row(row);
                for (int column = 0; column < texts.size(); column++) {
                    var cell = table.getRow(row).getCell(column);
                    String[] lines = texts.get(column).split("\n");
                    for (int line = 0; line < lines.length; line++) {
                        (line == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph())
                                .createRun()
                                .setText(lines[line]);
                    }
                }
            }
            document.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] xlsx() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("แผน");
            for (int row = 0; row <= MEASURES; row++) {
                List<String> texts = row == 0 ? HEADER : row(row);
                var made = sheet.createRow(row);
                for (int column = 0; column < texts.size(); column++) {
                    made.createCell(column).setCellValue(texts.get(column));
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] html() {
        var page = new StringBuilder("<p>แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2568</p><table>");
        for (int row = 0; row <= MEASURES; row++) {
            page.append("<tr>");
            for (String text : row == 0 ? HEADER : row(row)) {
                page.append("<td>").append(text.replace("\n", "<br>")).append("</td>");
            }
            page.append("</tr>");
        }
        return page.append("</table>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The seven pages of the seed's report, six times. */
    private static byte[] pdf() throws IOException {
        byte[] seven = Files.readAllBytes(Path.of(System.getenv("PRONGSAI_BENCH_ROOT"), "services/measures/src/test/resources/importing/paper.pdf"));
        try (var whole = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var sources = new ArrayList<PDDocument>();
            for (int copy = 0; copy < 6; copy++) {
                PDDocument source = Loader.loadPDF(seven);
                sources.add(source);
                source.getPages().forEach(whole::addPage);
            }
            whole.save(bytes);
            for (PDDocument source : sources) {
                source.close();
            }
            return bytes.toByteArray();
        }
    }
}

package prongsai.measures.transfer.asking;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.measures.Office;
import prongsai.measures.SeedImport;
import prongsai.testing.TestTokens;

/** An office that sends a paper whose headings nobody knows, and says what they are. */
public record StrangePaper(WebTestClient http, UUID lao) {
    public static final String HTML = """
            <p>แผนปฏิบัติการ ปีงบประมาณ พ.ศ. 2568</p>
            <table>
            <tr><td rowspan="2">รหัส</td><td rowspan="2">สิ่งที่จะทำ</td><td rowspan="2">ทำอย่างไร</td>
                <td colspan="2">การมอบหมาย</td><td colspan="2">เป็นอย่างไร</td></tr>
            <tr><td>คน</td><td>เมื่อใด</td><td>ที่ทำไปแล้ว</td><td>คุณค่าที่ได้</td></tr>
            <tr><td>1</td><td>จัดทำคู่มือ</td><td>1. ประชุม<br>2. เขียนคู่มือ</td><td>กองคลัง</td><td>ไตรมาสที่ 1</td>
                <td>จัดทำแล้ว</td><td>ประชาชนพอใจ</td></tr>
            <tr><td>2</td><td>รับเรื่องร้องเรียน</td><td>1. เปิดช่องทาง</td><td>สำนักปลัด</td><td>ทุกไตรมาส</td>
                <td>เปิดแล้ว</td><td>ไม่มีเรื่องร้องเรียน</td></tr>
            </table>
            """;

    /** What its columns are. */
    public static final List<String> ROLES =
            List.of("number", "measure", "steps", "unit", "schedule", "result", "outcome");

    /** Where the browser goes once a file was sent: to its questions, or to its review. */
    public String upload(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return location(SeedImport.upload(http, lao, "/plans/2568/import", "plan.html", bytes));
    }

    /** Sends a paper and says what its columns are. */
    public void teach(String html, List<String> roles) {
        String paper = upload(html);
        post(paper, answers(page(paper), roles, "confirm")).expectStatus().is3xxRedirection();
    }

    static String location(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
    }

    public Document page(String path) {
        return Jsoup.parse(new Office(http, lao).page(path, "th"));
    }

    public WebTestClient.ResponseSpec post(String path, MultiValueMap<String, String> fields) {
        return http.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .body(BodyInserters.fromFormData(fields))
                .exchange();
    }

    /** What the page's form sends, with other roles. */
    static MultiValueMap<String, String> answers(Document page, List<String> roles, String action) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("seen", page.selectFirst("#seen").attr("value"));
        fields.add("table", page.selectFirst("[name=table]").attr("value"));
        fields.add("meaning", "by_signs");
        fields.add("header", "1");
        fields.add("headerRows", "2");
        fields.addAll("role", roles);
        fields.add("action", action);
        return fields;
    }
}

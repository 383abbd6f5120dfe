package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.testing.Laos;
import prongsai.testing.RowsOf;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;
import tools.jackson.databind.JsonNode;

/** A plan goes out as a file and comes in again, over HTTP. */
@ServiceTest
class SheetTest {
    private static final UUID LAO = Laos.PAO;
    private static final String OFFICER = TestTokens.officer(LAO);
    private static final String FORM = """
            row,fiscal-year,measure,step,text,units,quarters,frequency,due-on,done-on,note
            แผน,2563,,,อบจ.นครพนม
            มาตรการ,,1,,"ให้บริการ, \""โปร่งใส\""\",กองคลัง,"1, 2"
            สรุปผล,,1,,'=ดี
            ขั้นตอน,,1,1,ประชุม,,,ทุกไตรมาส
            งาน,,1,1,,,,,31/12/2562,1/12/2562,คุยแล้ว
            งาน,,1,1,,,,,31 มี.ค. 2563
            """;

    @Autowired
    WebTestClient http;

    @Test
    void whatIsExportedImportsUnchanged() {
        upload("/api/measures/v1/plans/2563/sheet", FORM.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("ETag", "\"1\"")
                .expectBody()
                .jsonPath("$.counts.tasks")
                .isEqualTo(2);
        JsonNode plan = plan(2563);
        assertThat(plan.at("/completion/tasksDone").asInt()).isOne();
        assertThat(plan.at("/measures/0/results/0").asString()).isEqualTo("=ดี");
        assertThat(plan.at("/measures/0/steps/0/tasks/0/note").asString()).isEqualTo("คุยแล้ว");

        String csv = new String(download("/api/measures/v1/plans/2563.csv"), StandardCharsets.UTF_8);
        byte[] xlsx = download("/api/measures/v1/plans/2563.xlsx");
        assertThat(csv).startsWith("แถว (row),").contains("'=ดี");
        assertThat(download("/api/measures/v1/plans/2563.csv?bom=true")).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(((SheetReading.Read) SheetFiles.read(xlsx, Plans.YEAR_OF_TEST, Plans.TODAY)).plan())
                .isEqualTo(((SheetReading.Read)
                                SheetFiles.read(csv.getBytes(StandardCharsets.UTF_8), Plans.YEAR_OF_TEST, Plans.TODAY))
                        .plan());
        upload("/api/measures/v1/plans/2563/sheet", xlsx)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:import-not-empty");
    }

    @Test
    void aFileWithAWrongCellChangesNothing() throws SQLException {
        Map<String, String> before = RowsOf.lao(LAO);
        String wrong = FORM.replace("2563", "2564").replace("2562", "2563").replace("มี.ค. 2564", "มี.ค. 2021");
        upload("/api/measures/v1/plans/2564/sheet", wrong.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:sheet-wrong")
                .jsonPath("$.errors[0].row")
                .isEqualTo(7)
                .jsonPath("$.errors[0].column")
                .isEqualTo("due-on")
                .jsonPath("$.errors[0].message")
                .isEqualTo("ปีใน “2021” เป็น ค.ศ. กรุณาใส่ปี พ.ศ. เช่น 2564");
        upload("/api/measures/v1/plans/2562/sheet?dryRun=true", FORM.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].reason")
                .isEqualTo("other-year");
        upload("/api/measures/v1/plans/2563/sheet?dryRun=true", "%PDF-1.7".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.reason")
                .isEqualTo("kind");
        assertThat(RowsOf.lao(LAO)).isEqualTo(before);
    }

    @Test
    void aPersonSeesErrorsThenCountsThenConfirms() {
        String form = FORM.replace("2563", "2561").replace("2562", "2560");
        assertThat(page(upload("/plans/2561/sheet", form.replace("1, 2", "1, 5").getBytes(StandardCharsets.UTF_8))))
                .contains("ต้องแก้", "</html>");
        String staged = String.valueOf(upload("/plans/2561/sheet", form.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .is3xxRedirection()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getLocation());
        for (int reload = 0; reload < 2; reload++) {
            assertThat(page(get(staged)))
                    .contains("1 มาตรการ 1 ขั้นตอน 2 งาน", "โปร่งใส")
                    .doesNotContain("??");
        }
        http.post()
                .uri(staged + "/confirm")
                .headers(headers -> headers.setBearerAuth(OFFICER))
                .exchange()
                .expectStatus()
                .is3xxRedirection();
        assertThat(plan(2561).at("/completion/tasks").asInt()).isEqualTo(2);
        get(staged).expectStatus().isNotFound();
        Matcher download =
                Pattern.compile("/api/measures/v1/plans/2561\\.(xlsx|csv)").matcher(page(get("/plans/2561")));
        assertThat(download.results()).hasSize(2);
    }

    private JsonNode plan(int year) {
        JsonNode plan = get("/api/measures/v1/plans/" + year)
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(plan).isNotNull();
        return plan;
    }

    private byte[] download(String path) {
        byte[] file = get(path)
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("Content-Disposition", value -> assertThat(value).startsWith("attachment"))
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(file).isNotNull();
        return file;
    }

    private static String page(WebTestClient.ResponseSpec answer) {
        String body = answer.expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return body == null ? "" : body;
    }

    private WebTestClient.ResponseSpec get(String path) {
        return http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(OFFICER))
                .exchange();
    }

    private WebTestClient.ResponseSpec upload(String path, byte[] bytes) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "plan.csv";
            }
        });
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(OFFICER))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }
}

package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestDatabase;
import prongsai.testing.TestTokens;

/** Evidence is kept on a disk of one megabyte, most of which something else has taken. */
@ServiceTest
class FullDiskTest {
    private static final int YEAR = 2555;
    private static final FileSystem DISK = Jimfs.newFileSystem(Configuration.unix().toBuilder()
            .setAttributeViews("basic", "posix")
            .setMaxSize(1024 * 1024)
            .build());
    private static final Path KEPT = DISK.getPath("/kept");
    private static final Path OTHERS = DISK.getPath("/others");

    @TestBean
    EvidenceStorage storage;

    static EvidenceStorage storage() {
        return new FolderStorage(KEPT);
    }

    @Autowired
    WebTestClient http;

    private final UUID lao = Laos.fresh();
    private final TestPlans.Made plan = TestPlans.make(lao, YEAR, "เต็ม");
    private EvidenceCalls officer;

    @BeforeEach
    void fill() throws IOException {
        officer = new EvidenceCalls(http, lao);
        for (Path file : kept()) {
            Files.delete(file);
        }
        Files.write(OTHERS, new byte[900_000]);
    }

    @Test
    void aFileThatCannotBeKeptLeavesNothing_andIsTakenOnceThereIsRoom() throws IOException {
        String before = rows();
        full(officer.post("/api/measures/v1/tasks/%s/evidence".formatted(plan.task()), "a.pdf", pdf(400_000)));
        assertThat(rows()).isEqualTo(before);
        assertThat(kept()).isEmpty();

        Files.delete(OTHERS);
        officer.attach(plan.task(), "a.pdf", pdf(400_000));
        assertThat(kept()).hasSize(1);
    }

    @Test
    void whatHadComeOfAnUploadIsStillThere_andItGoesOnFromThere() throws IOException {
        byte[] file = pdf(300_000);
        String upload = http.post()
                .uri("/api/measures/v1/tasks/%s/uploads".formatted(plan.task()))
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("Tus-Resumable", "1.0.0");
                    headers.set("Upload-Length", String.valueOf(file.length));
                    headers.set(
                            "Upload-Metadata", "filename " + Base64.getEncoder().encodeToString("a.pdf".getBytes()));
                })
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(upload).isNotNull();
        append(upload, 0, Arrays.copyOf(file, 50_000)).expectStatus().isNoContent();
        full(append(upload, 50_000, Arrays.copyOfRange(file, 50_000, 250_000)));
        http.head()
                .uri(upload)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("Tus-Resumable", "1.0.0");
                })
                .exchange()
                .expectHeader()
                .valueEquals("Upload-Offset", 50_000);

        Files.delete(OTHERS);
        append(upload, 50_000, Arrays.copyOfRange(file, 50_000, file.length))
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .exists("Upload-Evidence");
    }

    private WebTestClient.ResponseSpec append(String upload, int offset, byte[] piece) {
        return http.patch()
                .uri(upload)
                .headers(headers -> {
                    headers.setBearerAuth(TestTokens.officer(lao));
                    headers.set("Tus-Resumable", "1.0.0");
                    headers.set("Upload-Offset", String.valueOf(offset));
                    headers.set("Content-Type", "application/offset+octet-stream");
                })
                .bodyValue(piece)
                .exchange();
    }

    private static void full(WebTestClient.ResponseSpec answer) {
        answer.expectStatus()
                .isEqualTo(507)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:prongsai:problem:storage-full");
    }

    private static List<Path> kept() throws IOException {
        if (!Files.exists(KEPT)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(KEPT)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private String rows() {
        return TestDatabase.get().text("select count(*) from measures.evidence where lao_id = '%s'".formatted(lao));
    }

    private static byte[] pdf(int size) {
        return Arrays.copyOf(EvidenceCalls.pdf(""), size);
    }
}

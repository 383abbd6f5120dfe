package prongsai.measures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.testing.TestTokens;

/** Files sent as a browser sends them, the seed's report among them. */
public final class SeedImport {
    private SeedImport() {}

    /** Makes the seed's report the plan of 2568 of an LAO that has none, whatever its name is. */
    public static void into(WebTestClient http, UUID lao) throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("shared/seed/na-liang-2568.txt"))) {
            folder = folder.getParent();
        }
        byte[] report = Files.readAllBytes(folder.resolve("shared/seed/na-liang-2568.txt"));
        upload(http, lao, "/api/measures/v1/plans/2568/import?anyway=true", "report.txt", report)
                .expectStatus()
                .isCreated();
    }

    public static WebTestClient.ResponseSpec upload(
            WebTestClient http, UUID lao, String path, String name, byte[] bytes) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return name;
            }
        });
        return http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(lao)))
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }
}

package prongsai.measures.year.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;
import prongsai.measures.LaoClient;
import prongsai.measures.TestRows;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;
import prongsai.testing.TestTokens;

/** An office's emblem is drawn anew by a worker: what was sent is never given on. */
@ServiceTest
class EmblemTest {
    private static final String EMBLEM = "/plans/office/emblem";
    private static final byte[] WEBP = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    @Autowired
    WebTestClient http;

    private UUID lao;

    @BeforeEach
    void anOfficeWithoutAnEmblem() {
        lao = Laos.fresh();
    }

    @Test
    void isScaledDown_andServedToItsOwnPeople() throws IOException {
        look(lao).expectStatus().isNotFound();
        send(Role.CLERK, noise(1600, 800, "jpeg")).expectStatus().is3xxRedirection();
        byte[] png = look(lao)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/png")
                .expectBody()
                .returnResult()
                .getResponseBody();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isLessThanOrEqualTo(EmblemService.SIDE).isEqualTo(2 * image.getHeight());
        assertThat(png.length).isLessThanOrEqualTo(EmblemService.MOST_BYTES);
        look(Laos.fresh()).expectStatus().isNotFound();
        assertThat(TestRows.number("select octet_length(emblem) from directory.lao_office where lao_id = '%s'", lao))
                .isEqualTo(png.length);
        assertThat(LaoClient.officer(http, lao).page("/plans/office", "th"))
                .contains("src=\"/plans/office/emblem?v=")
                .doesNotContain("emblem-file");
    }

    @Test
    void isPngOrWebpToo() throws IOException {
        send(Role.LAO_ADMIN, noise(40, 40, "png")).expectStatus().is3xxRedirection();
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                look(lao).expectBody().returnResult().getResponseBody()))
                        .getWidth())
                .isEqualTo(40);
        send(Role.LAO_ADMIN, WEBP).expectStatus().is3xxRedirection();
        assertThat(TestRows.number("select count(*) from measures.office_emblem where lao_id = '%s'", lao))
                .isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (byte[] none :
                new byte[][] {{}, "<svg/>".getBytes(), "%PDF-1.7".getBytes(), {(byte) 0x89, 'P', 'N', 'G'}}) {
            assertThat(send(Role.CLERK, none)
                            .expectStatus()
                            .isEqualTo(415)
                            .expectBody(String.class)
                            .returnResult()
                            .getResponseBody())
                    .contains("not-an-emblem");
        }
    }

    @Test
    void isTakenAway_byWhoMaySaySo() throws IOException {
        send(Role.OFFICER, noise(4, 4, "png")).expectStatus().isForbidden();
        send(Role.CLERK, noise(4, 4, "png")).expectStatus().is3xxRedirection();
        LaoClient clerk = LaoClient.as(http, lao, Role.CLERK);
        LaoClient.officer(http, lao)
                .form(EMBLEM + "/withdrawal", Map.of())
                .expectStatus()
                .isForbidden();
        clerk.form(EMBLEM + "/withdrawal", Map.of()).expectStatus().is3xxRedirection();
        clerk.form(EMBLEM + "/withdrawal", Map.of()).expectStatus().isNotFound();
        look(lao).expectStatus().isNotFound();
        assertThat(TestRows.text(
                        "select octet_length(emblem) || coalesce(emblem_id::text, '') from directory.lao_office where lao_id = '%s'",
                        lao))
                .isEqualTo("0");
    }

    private WebTestClient.ResponseSpec look(UUID whose) {
        return http.get()
                .uri(EMBLEM)
                .headers(headers -> headers.setBearerAuth(TestTokens.officer(whose)))
                .exchange();
    }

    private WebTestClient.ResponseSpec send(Role role, byte[] bytes) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes) {
            @Override
            public String getFilename() {
                return "x.png";
            }
        });
        return http.post()
                .uri(EMBLEM)
                .headers(headers -> headers.setBearerAuth(TestTokens.of(new Jurisdiction.OfLao(lao), role)))
                .body(BodyInserters.fromMultipartData(form.build()))
                .exchange();
    }

    /** What no format makes small. */
    private static byte[] noise(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}

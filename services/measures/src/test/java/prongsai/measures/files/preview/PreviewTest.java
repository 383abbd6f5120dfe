package prongsai.measures.files.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import prongsai.measures.TestPlans;
import prongsai.measures.files.evidence.EvidenceCalls;
import prongsai.testing.Laos;
import prongsai.testing.ServiceTest;

@ServiceTest
class PreviewTest {
    private static final UUID LAO = Laos.fresh();
    private static final TestPlans.Made PLAN = TestPlans.make(LAO, 2558, "ดูตัวอย่าง");

    @Autowired
    WebTestClient http;

    private EvidenceCalls officer;

    @BeforeEach
    void prepare() {
        officer = new EvidenceCalls(http, PLAN.lao());
    }

    /** The picture is red on its left and blue on its right, and was taken with the phone turned. */
    @ParameterizedTest
    @CsvSource({"1, 240, 120, red, blue", "3, 240, 120, blue, red", "6, 120, 240, red, blue", "8, 120, 240, blue, red"})
    void aThumbnailIsSmallAndUpright(int orientation, int width, int height, String first, String last)
            throws IOException {
        UUID id = officer.attach(PLAN.task(), "ภาพ.jpg", photo(orientation));

        BufferedImage thumbnail = image("/plans/evidence/%s/thumbnail".formatted(id));

        assertThat(thumbnail.getWidth()).isEqualTo(width);
        assertThat(thumbnail.getHeight()).isEqualTo(height);
        assertThat(colour(thumbnail.getRGB(5, 5))).isEqualTo(first);
        assertThat(colour(thumbnail.getRGB(width - 5, height - 5))).isEqualTo(last);
    }

    @Test
    void thePagesOfAPdfAreShownAsPictures() throws IOException {
        UUID id = officer.attach(PLAN.task(), "สองหน้า.pdf", pdf());

        assertThat(officer.page("/plans/evidence/%s/preview".formatted(id))).contains("/pages/1", "/pages/2", "2 หน้า");
        BufferedImage page = image("/plans/evidence/%s/pages/2".formatted(id));
        assertThat(page.getWidth()).isEqualTo(1100);
        officer.get("/plans/evidence/%s/pages/3".formatted(id)).expectStatus().isEqualTo(415);
    }

    @Test
    void whatCannotBeDrawnSaysSo() {
        UUID id = officer.attach(PLAN.task(), "เสีย.pdf", EvidenceCalls.pdf("broken"));

        officer.get("/plans/evidence/%s/thumbnail".formatted(id)).expectStatus().isEqualTo(415);
        officer.get("/plans/evidence/%s/preview".formatted(id)).expectStatus().isEqualTo(415);
    }

    private BufferedImage image(String path) throws IOException {
        byte[] bytes = officer.get(path)
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        assertThat(bytes).isNotNull();
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    private static String colour(int rgb) {
        Color colour = new Color(rgb);
        return colour.getRed() > colour.getBlue() ? "red" : "blue";
    }

    private static byte[] photo(int orientation) throws IOException {
        BufferedImage image = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 1000, 1000);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(1000, 0, 1000, 1000);
        graphics.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", jpeg);
        byte[] plain = jpeg.toByteArray();
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(exif);
        whole.write(plain, 2, plain.length - 2);
        return whole.toByteArray();
    }

    private static byte[] pdf() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage(PDRectangle.A4));
            document.addPage(new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}

package prongsai.local.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An office says how it is reached and who holds its offices; its province and everyone see it. */
@ExtendWith(RunningStack.class)
class OfficePageTest {
    private static final String SHOWN = "image => image.complete && image.naturalWidth > 0";

    private final Browsers browsers;

    OfficePageTest(Browsers browsers) {
        this.browsers = browsers;
    }

    @ParameterizedTest
    @CsvSource({"1366, 768, thatphanom, 5480501, 042 571 201", "390, 844, nakae, 5480701, 042 571 202"})
    void theClerkSaysIt_andTheProvinceAndEveryoneSeeIt(int width, int height, String lao, String code, String telephone)
            throws IOException {
        try (Visit visit = browsers.visit(lao + ".clerk", "/work", width, height)) {
            Page page = visit.page();
            visit.follow("a[href='/plans/office']");
            assertThat(page.locator("#missing").textContent()).contains("เบอร์สำนักงาน");
            page.fill("#telephone", telephone.replace(" ", "-"));
            page.fill("#mail", "saraban@example.com");
            page.fill("#address", "ที่ทำการสาธิต");
            page.locator("form[action='/plans/office'] button").click();
            page.waitForURL(url -> url.contains("notice=saved"));
            assertThat(page.locator("#missing").textContent()).doesNotContain("เบอร์สำนักงาน");

            page.locator("#add-clerk-false").click();
            page.fill("#name-clerk-false", "นางสาวทดลอง ตัวอย่าง");
            page.fill("#from-clerk-false", "1 ต.ค. 2566");
            visit.check();
            page.locator("form[data-draft='holder-clerk-false'] button.btn:not([type])")
                    .click();
            page.waitForCondition(() -> page.locator("#clerk b").count() > 0);

            page.setInputFiles("#emblem-file", new FilePayload("emblem.png", "image/png", picture()));
            page.locator("form[action='/plans/office/emblem'] button").click();
            Locator emblem = page.locator("img.emblem");
            page.waitForCondition(() -> emblem.count() == 1 && (Boolean) emblem.evaluate(SHOWN));
            visit.check();
        }
        publish(lao + ".publisher", width, height);
        try (Visit visit = browsers.visit(width, height)) {
            Page page = visit.page();
            page.navigate(browsers.url() + "/public/%s/2568".formatted(code));
            assertThat(page.locator("#office a[href^='tel:']").textContent()).contains(telephone);
            assertThat(page.textContent("#office"))
                    .contains("saraban@example.com", "นางสาวทดลอง ตัวอย่าง", "ที่ทำการสาธิต");
            Locator emblem = page.locator("#office img.emblem");
            emblem.scrollIntoViewIfNeeded();
            page.waitForCondition(() -> (Boolean) emblem.evaluate(SHOWN));
            visit.check();
        }
        try (Visit visit =
                browsers.visit("nakhonphanom.province", "/overview/lao/" + code + "?fy=2568", width, height)) {
            assertThat(visit.page().locator("#office a[href^='tel:']").textContent())
                    .contains(telephone);
            assertThat(visit.page().locator("#office").textContent())
                    .contains("saraban@example.com", "นางสาวทดลอง ตัวอย่าง");
            visit.check();
        }
    }

    private void publish(String publisher, int width, int height) {
        try (Visit visit = browsers.visit(publisher, "/reports/2568", width, height)) {
            Page page = visit.page();
            page.locator("form[action='/reports/2568'] button").click();
            page.locator("form[action$='/publish'] button").click();
            page.locator("form[action$='/withdraw']").waitFor();
        }
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(800, 800, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillOval(20, 20, 760, 760);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}

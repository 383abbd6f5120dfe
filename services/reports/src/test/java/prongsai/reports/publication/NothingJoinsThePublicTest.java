package prongsai.reports.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static prongsai.reports.MadeUpMembers.MADE_UP;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import prongsai.reports.MadeUpMembers;
import prongsai.reports.ReportsTest;
import prongsai.reports.paper.Poppler;
import prongsai.testing.Laos;
import prongsai.testing.TestTokens;

/** Whatever joins the plan tomorrow is published nowhere until it is named: not on a page, and in no file. */
class NothingJoinsThePublicTest extends ReportsTest {
    private static final String PUBLIC = "NO Gift Policy";

    private final String publisher = TestTokens.officer(Laos.NALIANG);
    private final String path = "/public/6480709/" + year;

    @Test
    void whatIsNotNamedIsPublishedNowhere() throws IOException, InterruptedException {
        MEASURES.telling.set(MadeUpMembers::join);
        post(publisher, api()).expectStatus().isCreated();
        post(publisher, api() + "/1/publish").expectStatus().isOk();

        assertThat(text(open(path))).contains(PUBLIC).doesNotContain(MADE_UP);
        assertThat(text(open("/verify/" + sha256(publisher, 1)))).contains(path).doesNotContain(MADE_UP);
        assertThat(text(open("/public"))).contains(path).doesNotContain(MADE_UP);
        assertThat(new String(bytes(".json"), StandardCharsets.UTF_8))
                .contains(PUBLIC)
                .doesNotContain(MADE_UP, "joined");
        assertThat(String.join("", Poppler.pages(bytes(".pdf"))))
                .contains(PUBLIC.replace(" ", ""))
                .doesNotContain(MADE_UP);
        assertThat(unpacked(bytes(".docx"))).contains(PUBLIC).doesNotContain(MADE_UP);
    }

    private byte[] bytes(String form) {
        return Objects.requireNonNull(open(path + form)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private static String unpacked(byte[] docx) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (parts.getNextEntry() != null) {
                all.append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}

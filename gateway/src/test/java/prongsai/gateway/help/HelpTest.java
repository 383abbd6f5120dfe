package prongsai.gateway.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import prongsai.ui.HelpChapter;

class HelpTest extends GatewayTest {
    @Test
    void eachChapterIsAHeadingOfTheGuide_andEachHeadingAChapter() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/guides/user.th.md")).stream()
                .filter(line -> line.startsWith("##"))
                .map(line -> line.replaceFirst("^#+ ", ""))
                .toList();
        assertThat(headings)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(HelpChapter.values())
                        .map(HelpChapter::title)
                        .toList());
        String page = browser().open("/help").body();
        for (HelpChapter chapter : HelpChapter.values()) {
            assertThat(page).contains("id=\"" + chapter.anchor() + "\"", "href=\"#" + chapter.anchor() + "\"");
        }
    }

    @Test
    void isForEverybody_andNamesNoOffice() {
        Answer page = browser().open("/help");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"/login\"", "href=\"/help\"", "<table>")
                .doesNotContain("??", "style=", ".md\"", "lao-6480709");
    }

    @Test
    void tellsWhomInOnesOwnOfficeToAsk() {
        assertThat(browserOf(Account.ofNamedBody("อบต.นาเลียง อ.นาแก จ.นครพนม"))
                        .open("/help")
                        .body())
                .contains("อบต.นาเลียง")
                .doesNotContain("href=\"/login\"");
    }

    @Test
    void eachPageLeadsToItsChapter() {
        assertThat(browserOf(Account.provinceOfficer()).open("/accounts").body())
                .contains("id=\"help\" href=\"/help#login\"");
        assertThat(browser().open("/").body()).contains("id=\"help\" href=\"/help#login\"");
    }
}

package prongsai.gateway.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import prongsai.gateway.testing.Account;
import prongsai.gateway.testing.Browser;
import prongsai.gateway.testing.Browser.Answer;
import prongsai.gateway.testing.GatewayTest;
import prongsai.ui.HelpChapter;

class HelpTest extends GatewayTest {
    /** A picture as the guide names it: what it shows, and the file. */
    private static final Pattern NAMED = Pattern.compile("!\\[([^]]*)]\\(([^)]+)\\)");

    private static final String HELP = "id=\"help\" href=\"/help#login\"";
    private static final String CONTACT = "href=\"/help#contact\"";
    private static final Pattern TAG = Pattern.compile("<img [^>]*>");

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
    void eachPictureOfTheGuideIsServed_saysItsSizeAndWhatItShows() throws IOException {
        String guide = Files.readString(Path.of("../docs/guides/user.th.md"));
        List<MatchResult> named = NAMED.matcher(guide).results().toList();
        assertThat(named)
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(picture -> picture.group(1).length() > 20);
        List<String> tags = TAG.matcher(browser().open("/help").body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(tags).hasSameSizeAs(named);
        for (int i = 0; i < tags.size(); i++) {
            assertThat(tags.get(i))
                    .contains("alt=\"" + named.get(i).group(1) + "\"", "loading=\"lazy\"")
                    .containsPattern(" width=\"\\d{3}\" height=\"\\d{3}\"");
            Answer picture = browser().open(tags.get(i).replaceAll(".*src=\"([^\"]*)\".*", "$1"));
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.headers().getContentType()).isEqualTo(MediaType.IMAGE_PNG);
            assertThat(picture.headers().getCacheControl()).contains("immutable");
            assertThat(Files.size(Path.of("../docs/guides", named.get(i).group(2))))
                    .isLessThanOrEqualTo(80_000);
        }
    }

    @Test
    void isForEverybody_andNamesNoOffice() {
        Answer page = browser().open("/help");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body())
                .contains("href=\"/login\"", "href=\"/help\"", "<table>")
                .doesNotContain("??", "style=", ".md\"", "lao-6480709", "\"/plans/contact\"");
    }

    @Test
    void tellsWhomInOnesOwnOfficeToAsk() {
        assertThat(browserOf(Account.ofNamedBody("อบต.นาเลียง อ.นาแก จ.นครพนม"))
                        .open("/help")
                        .body())
                .contains("อบต.นาเลียง", "href=\"/plans/contact\"", "hx-get=\"/plans/contact\"")
                .doesNotContain("href=\"/login\"");
    }

    @Test
    void anAreaHasNoContactOfAnOffice() {
        assertThat(browserOf(Account.provinceOfficer()).open("/help").body()).doesNotContain("\"/plans/contact\"");
    }

    @Test
    void leadsTheAdministratorToWhereTheContactIsSaid() {
        Browser admin = browserOf(Account.clerk().withRoles("lao-admin"));
        assertThat(admin.open("/accounts").body()).contains("href=\"/plans/contact\"");
        assertThat(browserOf(Account.clerk()).open("/accounts").body()).doesNotContain("\"/plans/contact\"");
    }

    @Test
    void eachPageLeadsToItsChapter_andToWhomToAsk() {
        assertThat(browserOf(Account.provinceOfficer()).open("/accounts").body())
                .contains(HELP, CONTACT);
        assertThat(browser().open("/").body()).contains(HELP, CONTACT);
        assertThat(browserOf(Account.clerk()).open("/help").body()).contains("id=\"contact\"", CONTACT);
        assertThat(browser().open("/help").body()).contains("id=\"contact\"", CONTACT);
    }
}

package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void namesAFileByItsContent() {
        AssetFile one = AssetFile.of("a.css", "p{}".getBytes(StandardCharsets.UTF_8));
        AssetFile same = AssetFile.of("a.css", "p{}".getBytes(StandardCharsets.UTF_8));
        AssetFile changed = AssetFile.of("a.css", "p{ }".getBytes(StandardCharsets.UTF_8));

        assertThat(one.hashedName()).matches("a-[0-9a-f]{12}\\.css").isEqualTo(same.hashedName());
        assertThat(changed.hashedName()).isNotEqualTo(one.hashedName());
    }

    @Test
    void pointsTheStylesheetAtHashedFonts() {
        String text = text("prongsai.css");

        assertThat(text).contains("url(" + assets.url("sarabun-thai-400.woff2") + ")");
        assertThat(text).doesNotContain("url(sarabun");
    }

    @Test
    void saysWhichAssetsExist_whenOneIsUnknown() {
        assertThatThrownBy(() -> assets.url("missing.css"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("missing.css")
                .hasMessageContaining("prongsai.css");
    }

    @Test
    void tiesTheScriptsOfAPageTogether_withoutWhatOnlyPeopleRead() {
        String script = text("page.js");

        assertThat(script).startsWith("\"use strict\";").contains("var htmx=", "const drafts", "const keptFiles");
        assertThat(script.lines()).noneMatch(line -> line.startsWith("//") || line.startsWith(" "));
        assertThatThrownBy(() -> assets.url("forms.js")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyScriptIsPartOfOneBundle() {
        assertThatThrownBy(() -> assets.url("none"))
                .hasMessageMatching(
                        ".*\\[favicon.svg, files.js, icons.svg, open.js, ordering.js, page.js, prongsai.css, review.js, [^j]*survey.js\\]\\)");
    }

    @Test
    void keepsTheFirstPageSmall() {
        long sum = Stream.of("prongsai.css", "page.js", "icons.svg", "favicon.svg")
                .map(this::file)
                .mapToLong(file -> file.packed().get("gzip").length)
                .sum();

        assertThat(sum)
                .as("bytes over the line without fonts; the page itself has the rest of 40 kB")
                .isLessThan(34_000);
    }

    private String text(String name) {
        return new String(file(name).bytes(), StandardCharsets.UTF_8);
    }

    private AssetFile file(String name) {
        return assets.find(assets.url(name).substring(Assets.PATH.length())).orElseThrow();
    }
}

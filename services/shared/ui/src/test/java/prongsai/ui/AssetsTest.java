package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
        String address = assets.url("prongsai.css");
        AssetFile css = assets.find(address.substring(Assets.PATH.length())).orElseThrow();

        String text = new String(css.bytes(), StandardCharsets.UTF_8);

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
    void keepsTheFirstPageSmall() {
        long sum = java.util.stream.Stream.of("prongsai.css", "prongsai.js", "htmx.min.js", "icons.svg", "favicon.svg")
                .map(name -> assets.find(assets.url(name).substring(Assets.PATH.length()))
                        .orElseThrow())
                .mapToLong(file -> file.zipped() == null ? file.bytes().length : file.zipped().length)
                .sum();

        assertThat(sum)
                .as("bytes over the line without fonts; the page itself has the rest of 150 kB")
                .isLessThan(40_000);
    }
}

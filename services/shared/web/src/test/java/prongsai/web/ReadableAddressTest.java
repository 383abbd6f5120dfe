package prongsai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadableAddressTest {
    @ParameterizedTest
    @CsvSource({
        "/public?q=%, /public?q=%FF",
        "/public?q=%zz&a=1, /public?q=%FFzz&a=1",
        "/public?q={a|b}, /public?q=%7Ba%7Cb%7D",
        "/a b, /a%20b",
        "/public?q=100%25, /public?q=100%25",
        "/a#b, /a%23b"
    })
    void isReadable(String sent, String readable) {
        assertThat(ReadableAddress.readable(sent)).isEqualTo(readable);
    }

    /** Whoever sends the bytes of a Thai word as they are means that word. */
    @Property
    void makesAnAddressOfAnything(@ForAll String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String address = "/" + ReadableAddress.readable(new String(bytes, StandardCharsets.ISO_8859_1));
        assertThat(URI.create("http://localhost" + address).getRawPath()).startsWith("/");
    }
}

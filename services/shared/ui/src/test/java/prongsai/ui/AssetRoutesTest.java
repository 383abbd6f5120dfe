package prongsai.ui;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.netty.http.client.HttpClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = DemoPages.class)
@AutoConfigureWebTestClient(timeout = "30s")
class AssetRoutesTest {
    @Autowired
    private WebTestClient client;

    @Autowired
    private Assets assets;

    @LocalServerPort
    private int port;

    @Test
    void letsBrowsersKeepAnAssetForEver() {
        client.get()
                .uri(assets.url("prongsai.css"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable")
                .expectHeader()
                .contentType("text/css;charset=UTF-8");
    }

    @Test
    void packsTextForThoseWhoTakeIt() {
        packs("gzip, deflate", "gzip");
        packs("gzip, deflate, br", "br");
    }

    private void packs(String taken, String coding) {
        // Without compression of its own, so that the header is seen as it was sent.
        WebTestClient plain = WebTestClient.bindToServer(new ReactorClientHttpConnector(HttpClient.create()))
                .baseUrl("http://localhost:" + port)
                .build();
        plain.get()
                .uri(assets.url("page.js"))
                .header(HttpHeaders.ACCEPT_ENCODING, taken)
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_ENCODING, coding)
                .expectHeader()
                .valueEquals(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }

    @Test
    void doesNotZipFonts() {
        client.get()
                .uri(assets.url("sarabun-thai-400.woff2"))
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .exchange()
                .expectHeader()
                .doesNotExist(HttpHeaders.CONTENT_ENCODING)
                .expectHeader()
                .contentType("font/woff2");
    }

    @Test
    void doesNotFindAnOldHashOrABareName() {
        for (String path : new String[] {"/assets/prongsai-000000000000.css", "/assets/prongsai.css"}) {
            client.get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isNotFound()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}

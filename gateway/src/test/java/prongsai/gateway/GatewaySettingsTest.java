package prongsai.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewaySettingsTest {
    private static GatewaySettings at(String publicUrl, String secret) {
        URI realm = URI.create("https://login.example:8443/realms/prongsai");
        return new GatewaySettings(URI.create(publicUrl), realm, realm, "prongsai-gateway", secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://localhost:8080/", "http://127.0.0.1:8080"})
    void takesTheDemoSecret_whenOnOnesOwnMachine(String publicUrl) {
        assertThat(at(publicUrl, GatewaySettings.DEMO_SECRET).publicUrl().toString())
                .doesNotEndWith("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://prongsai.example", "http://192.168.1.10:8080", "http://localhost.example:8080"})
    void refusesToStartWithTheDemoSecret_whenOthersCanReachIt(String publicUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(publicUrl, GatewaySettings.DEMO_SECRET))
                .withMessageContaining("PRONGSAI_GATEWAY_CLIENT_SECRET")
                .withMessageContaining(publicUrl);
        assertThat(at(publicUrl, "of-our-own").clientSecret()).isEqualTo("of-our-own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://prongsai.example/app", "prongsai.example", "/"})
    void refusesAPublicUrlThatIsNoOrigin(String publicUrl) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(publicUrl, "of-our-own"))
                .withMessageContaining("PRONGSAI_GATEWAY_PUBLIC_URL: " + publicUrl);
    }

    @Test
    void refusesAnEmptySecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> at("https://prongsai.example", " "));
    }

    @Test
    void knowsTheOriginOfTheLoginPages() {
        assertThat(at("https://prongsai.example", "s").keycloakOrigin()).isEqualTo("https://login.example:8443");
    }
}

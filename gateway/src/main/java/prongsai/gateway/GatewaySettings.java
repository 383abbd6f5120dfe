package prongsai.gateway;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the gateway stands and how it makes itself known to Keycloak.
 *
 * @param publicUrl where browsers find it: scheme, host and port, without a path
 * @param keycloakUrl the realm as browsers see it; also the issuer of its tokens, to the letter
 * @param keycloakInnerUrl the realm as this process reaches it
 */
@ConfigurationProperties("prongsai.gateway")
public record GatewaySettings(
        URI publicUrl, URI keycloakUrl, URI keycloakInnerUrl, String clientId, String clientSecret) {
    /** The secret for trying things out on one's own machine; it stands in a public repository. */
    public static final String DEMO_SECRET = "prongsai-demo";

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public GatewaySettings {
        if (publicUrl.getHost() == null || !Set.of("", "/").contains(publicUrl.getPath())) {
            throw new IllegalArgumentException("PRONGSAI_GATEWAY_PUBLIC_URL: " + publicUrl
                    + " (expected scheme, host and port without a path, such as https://prongsai.example)");
        }
        publicUrl = URI.create(publicUrl.getScheme() + "://" + publicUrl.getAuthority());
        if (clientSecret.isBlank()) {
            throw new IllegalArgumentException(
                    "PRONGSAI_GATEWAY_CLIENT_SECRET: empty (expected the secret of the client " + clientId + ")");
        }
        if (clientSecret.equals(DEMO_SECRET) && !OWN_MACHINE.contains(publicUrl.getHost())) {
            throw new IllegalArgumentException("PRONGSAI_GATEWAY_CLIENT_SECRET: the demo secret, at " + publicUrl
                    + " (expected a secret of your own, as everybody knows this one)");
        }
    }

    /** Whether browsers come by TLS, even where a proxy in front ends it. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /** The origin of the login pages, which forms may lead to. */
    public String keycloakOrigin() {
        return keycloakUrl.getScheme() + "://" + keycloakUrl.getAuthority();
    }
}

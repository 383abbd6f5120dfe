package prongsai.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import prongsai.keycloak.Jurisdiction;
import prongsai.keycloak.Role;

/** An issuer of tokens that look like our realm's, with its keys served on this machine: good ones and bad ones. */
public final class TestTokens {
    /** The issuer that {@link ServiceTest} services trust. */
    public static final String ISSUER = "http://localhost/realms/prongsai";

    /** What every person of a test is called. */
    public static final String NAME = "ผู้ทดสอบ";

    private static final RSAKey KEY = key();

    /** To sign costs as much as a small request, and the tests of all routes send ten thousand. */
    private static final Map<Object, Issued> GOOD = new ConcurrentHashMap<>();

    private static final Duration LIFE = Duration.ofHours(1);

    private static final HttpServer KEYS = serve();

    private TestTokens() {}

    /** Where the services find the issuer's public keys. */
    public static String jwkSetUri() {
        return "http://localhost:%d/certs".formatted(KEYS.getAddress().getPort());
    }

    /** An officer who may do all that an LAO's people do. */
    public static String officer(UUID lao) {
        return of(
                new Jurisdiction.OfLao(lao),
                Role.OFFICER,
                Role.HEAD,
                Role.CLERK,
                Role.EXECUTIVE,
                Role.PUBLISHER,
                Role.LAO_ADMIN);
    }

    /** Who says what holds for every LAO. */
    public static String steward() {
        return of(new Jurisdiction.Nation(), Role.STEWARD);
    }

    public static String of(Jurisdiction jurisdiction, Role... roles) {
        return GOOD.compute(
                        List.of(jurisdiction, List.of(roles)),
                        (whose, known) -> known != null && known.isYoung()
                                ? known
                                : new Issued(sign(claims(jurisdiction, roles).build()), Instant.now()))
                .token();
    }

    private record Issued(String token, Instant at) {
        boolean isYoung() {
            return at.plus(LIFE.dividedBy(2)).isAfter(Instant.now());
        }
    }

    /** A token that is good but for what the change does to it. */
    public static String changed(UUID lao, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(
                change.apply(claims(new Jurisdiction.OfLao(lao), Role.OFFICER)).build());
    }

    /** The same claims, signed by a key that nobody trusts. */
    public static String forged(UUID lao) {
        return sign(claims(new Jurisdiction.OfLao(lao), Role.OFFICER).build(), key());
    }

    /** The same claims with the algorithm "none". */
    public static String unsigned(UUID lao) {
        return new PlainJWT(claims(new Jurisdiction.OfLao(lao), Role.OFFICER).build()).serialize();
    }

    /** The organization claim as Keycloak writes it. */
    public static Map<String, Object> organization(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case Jurisdiction.OfLao(UUID lao) ->
                Map.of("lao-" + lao, Map.of("id", "1", "level", List.of("lao"), "lao", List.of(lao.toString())));
            case Jurisdiction.OfDistrict(String code) ->
                Map.of("district-" + code, Map.of("id", "2", "level", List.of("district"), "area", List.of(code)));
            case Jurisdiction.OfProvince(String code) ->
                Map.of("province-" + code, Map.of("id", "3", "level", List.of("province"), "area", List.of(code)));
            case Jurisdiction.Nation() -> Map.of("nation", Map.of("id", "4", "level", List.of("nation")));
        };
    }

    /** Who the people of {@link #officer} are to the services. */
    public static String subject(UUID lao) {
        return subject(new Jurisdiction.OfLao(lao));
    }

    private static String subject(Jurisdiction jurisdiction) {
        return UUID.nameUUIDFromBytes(jurisdiction.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static JWTClaimsSet.Builder claims(Jurisdiction jurisdiction, Role... roles) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("prongsai")
                .subject(subject(jurisdiction))
                .claim("name", NAME)
                .claim(
                        "realm_access",
                        Map.of("roles", Stream.of(roles).map(Role::realmRole).toList()))
                .claim("organization", organization(jurisdiction))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private static String sign(JWTClaimsSet claims) {
        return sign(claims, KEY);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpServer serve() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/certs", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

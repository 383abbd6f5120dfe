package prongsai.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whom a token speaks for: exactly one body, or nobody. */
class CallerClaimsTest {
    private static final UUID LAO = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");

    private static final Map<String, Object> OF_LAO = Map.of("level", List.of("lao"), "lao", List.of(LAO.toString()));

    static Stream<Arguments> jurisdictions() {
        return Stream.of(
                Arguments.of(OF_LAO, new Jurisdiction.OfLao(LAO)),
                Arguments.of(
                        Map.of("level", List.of("district"), "area", List.of("4803")),
                        new Jurisdiction.OfDistrict("4803")),
                Arguments.of(
                        Map.of("level", List.of("province"), "area", List.of("48")), new Jurisdiction.OfProvince("48")),
                Arguments.of(Map.of("level", List.of("nation")), new Jurisdiction.Nation()));
    }

    @ParameterizedTest
    @MethodSource("jurisdictions")
    void aBodySaysHowFarItsPeopleSee(Map<String, Object> attributes, Jurisdiction jurisdiction) {
        assertThat(CallerClaims.caller(claims(Map.of("body", attributes))).jurisdiction())
                .isEqualTo(jurisdiction);
    }

    static Stream<Object> noBody() {
        return Stream.of(
                Map.of(),
                Map.of("one", OF_LAO, "two", OF_LAO),
                List.of("one"),
                "one",
                Map.of("one", Map.of()),
                Map.of("one", Map.of("level", List.of("lao"))),
                Map.of("one", Map.of("level", List.of("lao", "nation"), "lao", List.of(LAO.toString()))),
                Map.of("one", Map.of("level", "nation")),
                Map.of("one", Map.of("level", List.of("world"))),
                Map.of("one", Map.of("level", List.of("lao"), "lao", List.of("' or true"))),
                Map.of("one", Map.of("level", List.of("district"), "area", List.of("48"))),
                Map.of("one", Map.of("level", List.of("district"), "area", List.of("4803 "))),
                Map.of("one", Map.of("level", List.of("province"), "area", List.of("4803"))),
                Map.of("one", Map.of("level", List.of("province"), "area", List.of("๔๘"))));
    }

    @ParameterizedTest
    @MethodSource("noBody")
    void aTokenThatDoesNotSayOneBodySpeaksForNobody(Object organization) {
        Map<String, Object> claims = claims(organization);

        assertThatExceptionOfType(CallerClaims.UnusableToken.class)
                .isThrownBy(() -> CallerClaims.caller(claims))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("somsri", "สมศรี"));
    }

    @Test
    void aTokenWithoutAnOrganizationSpeaksForNobody() {
        Map<String, Object> claims = claims(Map.of("body", OF_LAO));
        claims.remove("organization");

        assertThatExceptionOfType(CallerClaims.UnusableToken.class).isThrownBy(() -> CallerClaims.caller(claims));
    }

    @Test
    void aTokenWithoutASubjectSpeaksForNobody() {
        Map<String, Object> claims = claims(Map.of("body", OF_LAO));
        claims.put("sub", " ");

        assertThatExceptionOfType(CallerClaims.UnusableToken.class).isThrownBy(() -> CallerClaims.caller(claims));
    }

    @Test
    void rolesAreThoseOfOursThatTheRealmGives() {
        Map<String, Object> claims = claims(Map.of("body", OF_LAO));
        claims.put("realm_access", Map.of("roles", List.of("lao-admin", "offline_access", "OFFICER", "clerk")));

        assertThat(CallerClaims.caller(claims).roles()).containsExactlyInAnyOrder(Role.LAO_ADMIN, Role.CLERK);
    }

    @Test
    void whoHasNoNameIsCalledByTheirAccount() {
        Map<String, Object> claims = claims(Map.of("body", OF_LAO));
        assertThat(CallerClaims.caller(claims).name()).isEqualTo("สมศรี");
        claims.put("name", "");
        assertThat(CallerClaims.caller(claims).name()).isEqualTo("somsri");
    }

    private static Map<String, Object> claims(Object organization) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", "7c1f");
        claims.put("name", "สมศรี");
        claims.put("preferred_username", "somsri");
        claims.put("organization", organization);
        return claims;
    }
}

package prongsai.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import prongsai.web.Problem;
import reactor.test.StepVerifier;

/** A service that was started while Keycloak is away. */
class KeysAwayTest {
    /** Port 1 needs a privilege that no test has: nothing listens there. */
    private final ReactiveJwtDecoder decoder = new ResourceServer()
            .jwtDecoder(new SecuritySettings("http://localhost:1/realms/x", "http://localhost:1/certs", "prongsai"));

    @Test
    void doesNotBlameTheToken_whenTheKeysCannotBeHad() throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("x").build(),
                new JWTClaimsSet.Builder().subject("x").build());
        token.sign(new RSASSASigner(new RSAKeyGenerator(2048).generate()));
        StepVerifier.create(decoder.decode(token.serialize()))
                .verifyErrorMatches(failure ->
                        failure instanceof Problem problem && problem.status() == HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void stillKnowsThatSomethingIsNoToken() {
        StepVerifier.create(decoder.decode("a.b.c")).verifyError(BadJwtException.class);
    }
}

package prongsai.testing;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import prongsai.keycloak.Jurisdiction;

/** Tokens that must open nothing, by what is wrong with them. Each would be good but for that one thing. */
public final class BadTokens {
    private BadTokens() {}

    public static Map<String, String> of(UUID lao) {
        Instant now = Instant.now();
        Map<String, Object> two = new HashMap<>(TestTokens.organization(new Jurisdiction.OfLao(lao)));
        two.putAll(TestTokens.organization(new Jurisdiction.Nation()));
        Map<String, String> bad = new TreeMap<>();
        bad.put("bare list of aliases", with(lao, "organization", List.of("naliang")));
        bad.put("expired", TestTokens.changed(lao, claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))));
        bad.put("forged", TestTokens.forged(lao));
        bad.put("garbage", "not-a-token");
        bad.put("no audience", TestTokens.changed(lao, claims -> claims.audience((String) null)));
        bad.put("no organization", TestTokens.changed(lao, claims -> claims.claim("organization", null)));
        bad.put(
                "not yet valid",
                TestTokens.changed(lao, claims -> claims.notBeforeTime(Date.from(now.plusSeconds(600)))));
        bad.put("two organizations", with(lao, "organization", two));
        bad.put("unsigned", TestTokens.unsigned(lao));
        bad.put("wrong audience", TestTokens.changed(lao, claims -> claims.audience("account")));
        bad.put("wrong issuer", with(lao, "iss", "http://localhost/realms/other"));
        return bad;
    }

    private static String with(UUID lao, String claim, Object value) {
        return TestTokens.changed(lao, claims -> claims.claim(claim, value));
    }
}

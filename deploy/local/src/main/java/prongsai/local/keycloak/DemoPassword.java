package prongsai.local.keycloak;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A password as Keycloak stores it. Given hashed, a short demo password is taken although the realm's policy, the same
 * here as on a server, asks for more.
 *
 * @param secretData hash and salt, as JSON text
 * @param credentialData how it was hashed, as JSON text
 */
record DemoPassword(String type, String secretData, String credentialData) {
    /** Few, since everybody knows these passwords; Keycloak hashes anew at the first login. */
    private static final int ITERATIONS = 30_000;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BITS = 512;

    static DemoPassword of(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        var json = JsonMapper.shared();
        return new DemoPassword(
                "password",
                json.createObjectNode()
                        .put("value", base64(hash(password, salt)))
                        .put("salt", base64(salt))
                        .toString(),
                json.createObjectNode()
                        .put("algorithm", "pbkdf2-sha512")
                        .put("hashIterations", ITERATIONS)
                        .toString());
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has this algorithm", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}

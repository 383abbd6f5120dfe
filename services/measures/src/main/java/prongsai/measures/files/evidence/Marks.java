package prongsai.measures.files.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Marks files by a hash under a key of this installation, so that the same bytes of two LAOs can be told without either
 * learning of the other's, and the marks mean nothing to whoever has the database and not the key.
 */
@Component
class Marks {
    private static final Logger log = LoggerFactory.getLogger(Marks.class);
    private static final String HMAC = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    Marks(StorageSettings settings) {
        String secret = settings.markKey();
        if (secret == null || secret.isBlank()) {
            log.warn("PRONGSAI_EVIDENCE_MARK_KEY is not set: the same bytes of two LAOs are not noticed");
            this.key = null;
        } else {
            this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC);
        }
    }

    /** The mark of a file, of 64 hexadecimal digits; empty where the installation has no key. */
    Optional<String> of(String sha256) {
        if (key == null) {
            return Optional.empty();
        }
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return Optional.of(
                    HexFormat.of().formatHex(mac.doFinal(HexFormat.of().parseHex(sha256))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}

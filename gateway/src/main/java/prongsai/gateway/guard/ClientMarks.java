package prongsai.gateway.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Makes the {@link prongsai.web.ClientMark} of an address: its HMAC under a random key that only this process knows, and
 * forgets with the day. So a mark leads to no address, not even for us, and to no mark of another day.
 */
@Component
final class ClientMarks {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;
    private static final int MARK = 16;
    /** One line of a home or an office is a whole network of this many bytes in IPv6, and one client. */
    private static final int IPV6_NETWORK = 8;

    private static final SecureRandom RANDOM = new SecureRandom();

    private record DayKey(LocalDate day, SecretKeySpec key) {
        static DayKey fresh(LocalDate day) {
            byte[] bytes = new byte[KEY];
            RANDOM.nextBytes(bytes);
            return new DayKey(day, new SecretKeySpec(bytes, ALGORITHM));
        }
    }

    private final Clock clock;
    private final AtomicReference<DayKey> current;

    ClientMarks(Clock clock) {
        this.clock = clock;
        this.current = new AtomicReference<>(DayKey.fresh(today()));
    }

    String of(InetAddress address) {
        LocalDate day = today();
        DayKey key = current.updateAndGet(known -> known.day().equals(day) ? known : DayKey.fresh(day));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.key());
            byte[] hash = mac.doFinal(client(address));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, MARK));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] client(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet6Address ? Arrays.copyOf(bytes, IPV6_NETWORK) : bytes;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

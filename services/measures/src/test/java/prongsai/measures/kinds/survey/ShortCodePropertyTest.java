package prongsai.measures.kinds.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import prongsai.tenancy.Secret;

class ShortCodePropertyTest {
    @Property
    void isTheSameHoweverItIsTyped(@ForAll @Size(32) byte[] bits) {
        Secret secret = new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        ShortCode code = ShortCode.of(secret);
        assertThat(ShortCode.parse(code.text())).contains(code);
        assertThat(ShortCode.parse(code.readable().toUpperCase(Locale.ROOT))).contains(code);
        assertThat(Secret.parse(code.readable())).as("no code is a secret").isEmpty();
    }

    @Property
    void isMadeOfTheFirst50BitsAlone(@ForAll @Size(32) byte[] bits) {
        ShortCode before = code(bits);
        byte[] later = bits.clone();
        later[6] ^= 0x3f;
        later[31] ^= 1;
        assertThat(code(later)).isEqualTo(before);
        byte[] earlier = bits.clone();
        earlier[6] ^= 0x40;
        assertThat(code(earlier)).isNotEqualTo(before);
    }

    private static ShortCode code(byte[] bits) {
        return ShortCode.of(new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits)));
    }
}

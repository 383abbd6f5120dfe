package prongsai.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What opens an address without a login: never twice the same, and never in a log. */
class SecretTest {
    @Test
    void noTwoAreEqualAndEachHasAllItsBits() {
        Set<Secret> secrets = Stream.generate(Secret::fresh).limit(1000).collect(Collectors.toSet());

        assertThat(secrets).hasSize(1000).allSatisfy(secret -> {
            assertThat(secret.bytes()).hasSize(32);
            assertThat(secret.hash()).hasSize(32).isNotEqualTo(secret.bytes());
            assertThat(Secret.parse(secret.text())).contains(secret);
        });
    }

    @Test
    void itDoesNotSayItself() {
        Secret secret = Secret.fresh();

        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Secret("geheim"))
                .withMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "0123456789012345678901234567890123456789012+",
                "012345678901234567890123456789012345678901",
                "01234567890123456789012345678901234567890123",
                "012345678901234567890123456789012345678901\n",
                "๐123456789012345678901234567890123456789012"
            })
    void whatHasNotItsFormIsNone(String text) {
        assertThat(Secret.parse(text)).isEmpty();
    }
}

package prongsai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import prongsai.keycloak.Role;

/** What all bundles of the house keep is held by the test of the same name in shared/testing. */
class MessagesTest {
    @ParameterizedTest
    @ValueSource(strings = {"th", "en"})
    void namesEveryRole(String language) {
        assertThat(ResourceBundle.getBundle("messages/ui", Locale.of(language)).keySet())
                .containsAll(Arrays.stream(Role.values())
                        .map(role -> "ui.role." + role)
                        .toList());
    }
}

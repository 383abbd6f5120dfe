package prongsai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.local.Options.Reset;
import prongsai.local.Options.WrongUsage;

class OptionsTest {
    private static final Path DEFAULT = Path.of("/somewhere/data");

    @Test
    void takesTheDefaults_whenNothingIsSaid() {
        assertThat(Options.parse(List.of(), DEFAULT)).isEqualTo(new Options(8080, DEFAULT, Reset.NO, null));
    }

    @Test
    void takesAllOptions_inAnyOrder() {
        Options options = Options.parse(List.of("--reset", "--data", "/other/./place", "--port", "9000"), DEFAULT);

        assertThat(options).isEqualTo(new Options(9000, Path.of("/other/place"), Reset.YES, null));
    }

    @ParameterizedTest
    @CsvSource({
        "--port, --port needs a value",
        "--data, --data needs a value",
        "--colour, Unknown option --colour (expected: --port; --data; --reset; --today; --help)",
    })
    void saysWhatIsWrong(String option, String message) {
        assertThatThrownBy(() -> Options.parse(List.of(option), DEFAULT))
                .isInstanceOf(WrongUsage.class)
                .hasMessage(message.replace(';', ','));
    }

    @ParameterizedTest
    @CsvSource({"80", "65526", "70000", "http", "''"})
    void refusesAPort_thatLeavesNoRoomForTheOthers(String port) {
        assertThatThrownBy(() -> Options.parse(List.of("--port", port), DEFAULT))
                .isInstanceOf(WrongUsage.class)
                .hasMessage("--port " + port + " is no good (expected: a number from 1024 to 65525)");
    }

    @Test
    void takesTheHighestPort() {
        Options options = Options.parse(List.of("--port", "65525"), DEFAULT);

        assertThat(new Ports(options.port()).all().lastEntry().getKey()).isEqualTo(65535);
    }
}

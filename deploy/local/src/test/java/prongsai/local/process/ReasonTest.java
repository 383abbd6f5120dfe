package prongsai.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {
    @Test
    void givesSpringsDescription_ofAFailedStart() {
        String log = """
                2026 INFO starting

                ***************************
                APPLICATION FAILED TO START
                ***************************

                Description:

                Web server failed to start. Port 8082 was already in use.

                Action:

                Identify and stop the process
                """;

        assertThat(Reason.in(log)).contains("Web server failed to start. Port 8082 was already in use.");
    }

    @Test
    void givesSpringsDescription_fromAJsonLine() {
        String log = "{\"message\":\"hello\"}\n{\"message\":\"\\n\\nAPPLICATION FAILED TO START\\n\\nDescription:\\n\\n"
                + "No \\\"issuer\\\" given\\n\\nAction:\\n\\nGive one\",\"level\":\"ERROR\"}\n";

        assertThat(Reason.in(log)).contains("No \"issuer\" given");
    }

    @Test
    void givesTheLastCause_beforeOtherErrors() {
        assertThat(Reason.in("Caused by: one\nCaused by: two\n\tat x\nERROR three\nbye"))
                .contains("Caused by: two");
    }

    @Test
    void givesTheLastLine_whenNothingElseSpeaks() {
        assertThat(Reason.in("one\ntwo\n\n")).contains("two");
    }

    @Test
    void hasNoReason_inAnEmptyLog() {
        assertThat(Reason.in("\n")).isEmpty();
    }

    @Test
    void keepsToOneLine() {
        assertThat(Reason.in("ERROR " + "x".repeat(1000)).orElseThrow()).hasSize(301);
    }
}

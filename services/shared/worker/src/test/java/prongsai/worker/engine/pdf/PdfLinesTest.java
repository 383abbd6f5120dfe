package prongsai.worker.engine.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PdfLinesTest {
    @Test
    void putsMarksBack_whenTheyCameApart() {
        assertThat(PdfLines.thai("ก ่อน เเละ น\u0E4D\u0E49า ท\u0E49\u0E4Dา ป\u0E48\u0E35"))
                .isEqualTo("ก่อน และ น้ำ ท้ำ ปี่");
    }
}

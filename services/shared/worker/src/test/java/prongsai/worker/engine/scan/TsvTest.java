package prongsai.worker.engine.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {
    @Test
    void wordsStandInTheirPictures() {
        String table = """
                level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
                1\t1\t0\t0\t0\t0\t0\t0\t100\t50\t-1\t
                4\t1\t1\t1\t1\t0\t10\t12\t80\t20\t-1\t
                5\t1\t1\t1\t1\t1\t10\t14\t30\t18\t96.5\tมาตรการ
                5\t1\t1\t1\t1\t2\t50\t12\t40\t20\t90.1\t๑
                1\t2\t0\t0\t0\t0\t0\t0\t100\t50\t-1\t
                4\t2\t1\t1\t1\t0\t5\t6\t70\t8\t-1\t
                5\t2\t1\t1\t1\t1\t5\t6\t70\t8\t95\t\s
                """;
        assertThat(Tsv.read(table, 3))
                .containsExactly(
                        List.of(new ReadLine.Word("มาตรการ", 10, 40, 96.5), new ReadLine.Word("๑", 50, 90, 90.1)),
                        List.of(),
                        List.of());
    }
}

package prongsai.measures.files.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceKindsTest {
    private static final EvidenceKinds WANTED =
            new EvidenceKinds(List.of("คำสั่งจัดตั้งคณะทำงาน", "รายงานการประชุม", "รายงานผล", "ภาพถ่ายกิจกรรม"));

    @ParameterizedTest
    @CsvSource({
        "คำสั่งจัดตั้ง คณะทำงาน 2568.pdf, คำสั่งจัดตั้งคณะทำงาน",
        "คำสั่ง อบต ที่ 12-2568.pdf, คำสั่งจัดตั้งคณะทำงาน",
        "รายงานการประชุม ครั้งที่ 1.docx, รายงานการประชุม",
        "รายงาน.pdf, ''",
        "IMG_2041.jpg, ''",
        "scan.pdf, ''"
    })
    void tellsTheKindByTheFilesName_whenItFitsOneOnly(String name, String kind) {
        assertThat(WANTED.guess(name)).isEqualTo(kind);
    }

    @Test
    void keepsWhatThePersonSays_whenTheMeasureAsksForIt() {
        assertThat(note("รายงานผล").kindOf(WANTED)).isEqualTo("รายงานผล");
        assertThat(note(FileNote.NO_KIND).kindOf(WANTED)).isEmpty();
        assertThat(note("ที่เลิกขอแล้ว").kindOf(WANTED)).isEqualTo("รายงานการประชุม");
    }

    @Test
    void tellsNothing_whenAKindHasNoLetters() {
        assertThat(new EvidenceKinds(List.of("-")).guess("คำสั่ง-12.pdf")).isEmpty();
        assertThat(new EvidenceKinds(List.of("-")).has("-")).isFalse();
    }

    private static FileNote note(String kind) {
        return new FileNote("รายงานการประชุม.pdf", Optional.empty(), kind);
    }
}

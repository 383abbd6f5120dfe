package prongsai.thai.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static prongsai.thai.repair.Layout.Place.LINE_END;
import static prongsai.thai.repair.Layout.Place.NOT_WRAPPED;
import static prongsai.thai.repair.Layout.Place.WITHIN_LINE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import prongsai.thai.ThaiText;
import prongsai.thai.repair.Layout.Place;
import prongsai.thai.repair.Verdict.Choice;

/**
 * Each rule by itself: what it says of a space, how sure it is, and where it is silent. A passage is written with its
 * spaces: {@code _} was typed, {@code /} may be a line's end, {@code ~} stands where nothing was wrapped; {@code |} is between
 * the words of a chunk.
 */
class RulesTest {
    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "นายก_กับ_ปลัด, 1, KEEP 0.75 set-apart",
        "นายก_กับ_ปลัด, 2, KEEP 0.75 set-apart",
        "นายก~หรือ~ปลัด, 1, KEEP 0.75 set-apart",
        "นายก/กับ_ปลัด, 1, JOIN 0.9 bound-first",
        "นายก/และ_ปลัด, 2, JOIN 0.95 bound-last",
        "นายก_กับ/ปลัด, 1, JOIN 0.9 bound-first",
        "นายก_กับ/ปลัด, 2, JOIN 0.95 bound-last",
        "กับ_ปลัด_นายก, 1, JOIN 0.95 bound-last",
        "ปลัด_นายก_กับ, 2, JOIN 0.9 bound-first",
        "นายก_ของ_ปลัด, 1, JOIN 0.9 bound-first",
        "รายงาน|ของ_โรงเรียน, 1, JOIN 0.95 bound-last",
        "รายงาน_ของ|โรงเรียน, 1, JOIN 0.9 bound-first",
        "รายงาน_เกี่ยวกับ|โรงเรียน, 1, JOIN 0.9 bound-first",
        "รายงาน_โรงเรียน, 1, ''"
    })
    void wordsThatLeanOnANeighbour(String passage, int at, String verdict) {
        says(new BoundWordRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "สื่อ_ประเภท|อื่น, 1, JOIN 0.8 classifier",
        "คน_คน|ใด, 1, JOIN 0.8 classifier",
        "รู้_เรื่อง|สินบน, 1, JOIN 0.65 about",
        "รู้_เรื่อง, 1, ''",
        "รู้_ประเภท, 1, ''",
        "ประเภท|อื่น_รู้, 1, ''"
    })
    void wordsThatQualifyTheNounBefore(String passage, int at, String verdict) {
        says(new ClassifierRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ผัก_เช่น, 1, KEEP 0.95 clause",
        "ผัก/เช่น|คะน้า, 1, KEEP 0.75 clause",
        "ผัก|เช่น_คะน้า, 1, KEEP 0.95 clause",
        "ผัก|ดังนี้/คะน้า, 1, KEEP 0.75 clause",
        "ผัก~ดังนี้, 1, ''",
        "ผัก|โดย~คะน้า, 1, ''",
        "ผัก~โดย|คะน้า, 1, KEEP 0.95 clause"
    })
    void wordsThatOpenOrCloseAClause(String passage, int at, String verdict) {
        says(new ClauseRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ไม่|น้อย|กว่า_ร้อยละ|80, 1, JOIN 0.85 quantity",
        "จำนวน_ร้อยละ, 1, JOIN 0.85 quantity",
        "ไม่เกิน_ร้อยละ, 1, JOIN 0.85 quantity",
        "กว่า_80, 1, ''",
        "ราว_ร้อยละ, 1, ''"
    })
    void quantitiesAndWhatMeasuresThem(String passage, int at, String verdict) {
        says(new QuantityRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ก_/ข, 1, JOIN 0.95 punctuation",
        "ก/_ข, 1, JOIN 0.95 punctuation",
        "(_ข, 1, JOIN 0.95 punctuation",
        "ก_), 1, JOIN 0.95 punctuation",
        "ก_”, 1, JOIN 0.95 punctuation",
        "“_ก, 1, JOIN 0.95 punctuation",
        "ก_;, 1, JOIN 0.95 punctuation",
        "ก_(, 1, KEEP 0.95 punctuation",
        ")_ก, 1, KEEP 0.95 punctuation",
        "ก_NO, 1, KEEP 0.95 punctuation",
        "NO_ก, 1, KEEP 0.95 punctuation",
        "ก_๒๕, 1, KEEP 0.95 punctuation",
        "๒๕_ก, 1, KEEP 0.95 punctuation",
        "ก_-, 1, KEEP 0.95 punctuation",
        "ๆ_ก, 1, KEEP 0.95 punctuation",
        "ก_ๆ, 1, KEEP 0.95 punctuation",
        "กทม|ฯ_ก, 1, KEEP 0.95 punctuation",
        "ก_ฯลฯ, 1, KEEP 0.95 punctuation",
        "฿_ก, 1, KEEP 0.95 punctuation",
        "ก_อบต., 1, KEEP 0.95 punctuation",
        "ก_อบต.นา, 1, KEEP 0.95 punctuation",
        "ก_กขคงจ., 1, KEEP 0.95 punctuation",
        "ก_กขคงจฉ., 1, ''",
        "ก_ข, 1, ''",
        "ร์_ก, 1, ''",
        "ก_ฮ, 1, ''",
        "ฮ_ก, 1, ''",
        "ก๎_ก, 1, KEEP 0.95 punctuation"
    })
    void spacesBesideSigns(String passage, int at, String verdict) {
        says(new PunctuationRule(), passage.replace("ก_/ข", "ก_\u0001ข").replace("ก/_ข", "ก\u0001_ข"), at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ก/และ|ข, 1, JOIN 0.6 line-end", "ก/ข, 1, JOIN 0.75 line-end", "ก_และ|ข, 1, KEEP 0.75 within-line",
        "ก_ข, 1, KEEP 0.65 within-line", "ก~และ|ข, 1, KEEP 0.85 not-wrapped", "ก~ข, 1, KEEP 0.85 not-wrapped"
    })
    void whereTheSpaceStood(String passage, int at, String verdict) {
        says(new PlaceRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ก|ข_ค, 1, JOIN 0.75 lone-word",
        "ก|ข/ค|ง, 1, JOIN 0.75 lone-word",
        "ก|ข_ค|ง|จ, 1, ''",
        "ก|ข~ค, 1, ''",
        "ก_ค_ง, 1, ''"
    })
    void aWordOrTwoAtTheEnd(String passage, int at, String verdict) {
        says(new LoneWordRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        // Within a line one word that stands alone is enough.
        "กฎ_ระเบียบ|ใหม่_ประกาศ|ใหม่, 1, KEEP 0.8 list",
        "กฎ|ใหม่_ระเบียบ_ประกาศ|ใหม่, 1, KEEP 0.8 list",
        "กฎ|ใหม่_ระเบียบ_ประกาศ|ใหม่, 2, KEEP 0.8 list",
        "กฎ|ใหม่_ระเบียบ/ประกาศ|ใหม่, 1, ''",
        "กฎ|ใหม่/ระเบียบ_ประกาศ|ใหม่, 2, ''",
        "กฎ|ใหม่_ระเบียบ, 1, ''",
        "กฎ|ใหม่_ระเบียบ|ใหม่_ประกาศ, 1, ''",
        "ของ_ระเบียบ|ใหม่_ประกาศ, 1, ''",
        "กฎ|ใหม่_ที่_ประกาศ|ใหม่, 1, ''",
        // At a line's end it must be seen on both sides, or twice before.
        "กฎ/ระเบียบ_ประกาศ, 1, KEEP 0.75 list",
        "กฎ/ระเบียบ|ใหม่_ประกาศ, 1, ''",
        "กฎ_ระเบียบ/ประกาศ|ใหม่, 2, KEEP 0.75 list",
        "กฎ|ใหม่_ระเบียบ/ประกาศ|ใหม่, 2, ''",
        "กฎ|ใหม่/ระเบียบ_ประกาศ, 1, ''",
        "กฎ~ระเบียบ~ประกาศ, 1, ''"
    })
    void aListWithoutCommas(String passage, int at, String verdict) {
        says(new ListRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ร่วม|กับ|การ_ให้_งาน, 2, JOIN 0.6 beside-stray",
        "ร่วม|กับ|การ_ให้_งาน, 1, JOIN 0.6 beside-stray",
        "งาน_ร่วม|กับ_ให้, 1, JOIN 0.6 beside-stray",
        "งาน_ร่วม|กับ/ให้, 1, ''",
        "ร่วม|กับ/งาน_ดี_มาก, 2, ''",
        "งาน_ดี_มาก, 1, ''",
        "ร่วม|กับ/งาน_ดี, 1, ''",
        "ร่วม|กับ~งาน~ดี, 1, ''"
    })
    void spacesBesideOneThatGrammarForbids(String passage, int at, String verdict) {
        says(new BesideStrayRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({"ตาม|หลัก|ธรรมา_ภิบาล, 1, JOIN 0.85 cut-word", "ประชุม_รายงาน, 1, ''", "จัด|ประชุม_รายงาน|ผล, 1, ''"})
    void aWordThatWasCut(String passage, int at, String verdict) {
        says(new CutWordRule(), passage, at, verdict);
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "ด้าน_การ|คลัง_การ|ช่าง/สำรวจ_การ|ศึกษา/ดี_มาก, 1, KEEP 0.65 parallel-item",
        "ด้าน_การ|คลัง_การ|ช่าง/สำรวจ_การ|ศึกษา/ดี_มาก, 2, KEEP 0.8 parallel-item",
        "ด้าน_การ|คลัง_การ|ช่าง/สำรวจ_การ|ศึกษา/ดี_มาก, 3, JOIN 0.75 within-parallel-item",
        "ด้าน_การ|คลัง_การ|ช่าง/สำรวจ_การ|ศึกษา/ดี_มาก, 4, KEEP 0.8 parallel-item",
        "ด้าน_การ|คลัง_การ|ช่าง/สำรวจ_การ|ศึกษา/ดี_มาก, 5, JOIN 0.75 within-parallel-item",
        "ด้าน_การ|คลัง_การ|ช่าง/สำรวจ_การ|ศึกษา/ดี_มาก, 6, ''",
        "ก_ด้าน_ความ|ดี_ความ|งาม_ความ|จริง, 1, ''",
        "ด้าน_ความ|ดี_ความ|งาม_ความ|จริง, 3, KEEP 0.8 parallel-item",
        // Two are no list, nor are far ones, nor those that only lines' ends set apart, nor a bare การ.
        "ด้าน_การ|คลัง_การ|ช่าง, 1, ''",
        "ด้าน_การ|คลัง_ก_ข_การ|ช่าง_การ|ศึกษา, 1, KEEP 0.65 parallel-item",
        "ด้าน_การ|คลัง_ก_ข_ค_การ|ช่าง_การ|ศึกษา, 1, ''",
        "ด้าน/การ|คลัง/การ|ช่าง/การ|ศึกษา, 1, ''",
        "ด้าน/การ|คลัง/การ|ช่าง_การ|ศึกษา, 1, KEEP 0.65 parallel-item",
        "ด้าน_การ|คลัง_การ|ช่าง_การ, 1, ''",
        "การ|คลัง_การ|ช่าง_การ|ศึกษา, 1, ''"
    })
    void aListOfLikePhrases(String passage, int at, String verdict) {
        says(new ParallelRule(), passage, at, verdict);
    }

    @Test
    void whatTheDocumentSaysElsewhere() {
        List<String> apart = Collections.nCopies(3, "ปลูก ป่า");
        says(
                new RepeatedPhraseRule(document("โครงการปลูกป่าชุมชน")),
                "โครงการ|ปลูก_ป่า|ชุมชน",
                1,
                "JOIN 0.95 repeated-phrase");
        says(new RepeatedPhraseRule(document("ปลูกป่าชุมชน")), "ปลูก_ป่า_ชุมชน", 1, "JOIN 0.95 repeated-phrase");
        says(new RepeatedPhraseRule(document("ปลูกป่าใหญ่")), "ปลูก_ป่า|ชุมชน", 1, "JOIN 0.8 repeated-words");
        says(new RepeatedPhraseRule(document("ปลูกและขาย")), "ปลูก_และ|ซื้อ", 1, "");
        says(new RepeatedPhraseRule(new Document(apart)), "ปลูก_ป่า|ชุมชน", 1, "KEEP 0.8 repeated-space");
        says(new RepeatedPhraseRule(new Document(apart.subList(0, 2))), "ปลูก_ป่า|ชุมชน", 1, "");
    }

    @Test
    void aDocumentCountsWhatItSays() {
        Document document = new Document(List.of("กกก  ก", "กข"));
        assertThat(document.count("กก")).isEqualTo(1);
        assertThat(document.count("ก")).isEqualTo(5);
        assertThat(document.count("กก ก")).isEqualTo(1);
        assertThat(document.says("ข")).isTrue();
        assertThat(document.says("ค")).isFalse();
        assertThat(document.says("กกข")).isFalse();
    }

    @Test
    void theFirstItemOfAListMayLackItsSpace() {
        String passage = "พัฒนา|ด้าน|การ|คลัง_การ|ช่าง_การ|ศึกษา_การ|เกษตร";
        Layout layout = layout(passage);
        ListOpening opening = new ListOpening(document("ด้าน การคลัง พัฒนาด้าน การคลัง"));
        assertThat(opening.missingSpace(layout, 0)).isEqualTo(OptionalInt.of("พัฒนาด้าน".length()));
        assertThat(opening.missingSpace(layout, 1)).isEmpty();
        assertThat(new ListOpening(document("พัฒนาด้านการคลัง")).missingSpace(layout, 0))
                .isEmpty();
        assertThat(opening.missingSpace(layout("พัฒนา|ด้าน_การ|ช่าง_การ|ศึกษา_การ|เกษตร"), 0))
                .isEmpty();
        assertThat(opening.missingSpace(layout("การ|คลัง_การ|ช่าง_การ|ศึกษา_การ|เกษตร"), 0))
                .isEmpty();
        assertThat(opening.missingSpace(layout("พัฒนา|ด้าน|การ_การ|ช่าง_การ|ศึกษา_การ|เกษตร"), 0))
                .isEmpty();
        assertThat(opening.missingSpace(layout("พัฒนา|ด้าน|การ|คลัง_ดี"), 0)).isEmpty();
        // The two words before it are looked for, not more.
        assertThat(opening.missingSpace(layout("จะ|พัฒนา|ด้าน|การ|คลัง_การ|ช่าง_การ|ศึกษา_การ|เกษตร"), 0))
                .hasValue("จะพัฒนาด้าน".length());
    }

    @Test
    void aChunkKnowsItsWords() {
        Chunk chunk = chunk("ก|ขค|ง");
        assertThat(List.of(chunk.head(1), chunk.head(2), chunk.head(9))).containsExactly("ก", "กขค", "กขคง");
        assertThat(List.of(chunk.tail(1), chunk.tail(2), chunk.tail(9))).containsExactly("ง", "ขคง", "กขคง");
        assertThat(List.of(chunk.firstWord(), chunk.lastWord())).containsExactly("ก", "ง");
        assertThat(List.of(chunk.first(), chunk.last())).containsExactly('ก', 'ง');
        assertThat(chunk.isSingleWord()).isFalse();
        assertThat(chunk("ก").isSingleWord()).isTrue();
        List<String> words = ThaiText.words("ประชุมใหญ่");
        assertThat(words).hasSizeGreaterThan(1);
        assertThat(Chunk.of("ประชุมใหญ่"))
                .isEqualTo(new Chunk("ประชุมใหญ่", words, Widths.of("ประชุมใหญ่"), Widths.of(words.getFirst())));
    }

    @Test
    void theFirstWordsBehindAGapGoOverTheNextSpaceWhereTheyMust() {
        Gap gap = new Gap(layout("ก_ข_ค|ง|จ"), 1);
        assertThat(List.of(gap.head(1), gap.head(2), gap.head(3))).containsExactly("ข", "ขค", "ขคง");
        assertThat(new Gap(layout("ก_ข_ค|ง|จ"), 2).head(2)).isEqualTo("คง");
        assertThat(new Gap(layout("ก_ข"), 1).head(3)).isEqualTo("ข");
    }

    @ParameterizedTest(name = "{0} is {1} wide")
    @CsvSource({
        "กขค, 3",
        "ที่, 1",
        "กำ, 1.8",
        "เกะ, 2.35",
        "ไใโแ, 2.65",
        "กา, 1.8",
        "'ก ก', 2.5",
        "(ก), 2",
        "ก., 1.5",
        "๒5A, 3",
        "'', 0"
    })
    void textHasAWidth(String text, double width) {
        assertThat(Widths.of(text)).isCloseTo(width, within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void aVerdictSaysItsReason(Choice choice) {
        Verdict verdict = switch (choice) {
            case KEEP -> Verdict.keep(0.5, "why");
            case JOIN -> Verdict.join(0.5, "why");
            case ADD -> Verdict.add(0.5, "why");
        };
        assertThat(verdict).isEqualTo(new Verdict(choice, 0.5, "why"));
    }

    private static void says(GapRule rule, String passage, int at, String verdict) {
        Optional<Verdict> said = rule.judge(new Gap(layout(passage), at));
        assertThat(said.map(one -> one.choice() + " " + one.confidence() + " " + one.reason())
                        .orElse(""))
                .isEqualTo(verdict);
    }

    private static Document document(String text) {
        return new Document(List.of(text));
    }

    private static Layout layout(String passage) {
        List<Place> places = new ArrayList<>(List.of(WITHIN_LINE));
        passage.chars().forEach(sign -> {
            switch (sign) {
                case '_' -> places.add(WITHIN_LINE);
                case '/' -> places.add(LINE_END);
                case '~' -> places.add(NOT_WRAPPED);
                default -> {}
            }
        });
        return Layout.of(Stream.of(passage.split("[_/~]")).map(RulesTest::chunk).toList(), places);
    }

    /** U+0001 stands for a stroke. */
    private static Chunk chunk(String written) {
        List<String> words =
                Arrays.stream(written.replace('\u0001', '/').split("\\|")).toList();
        String text = String.join("", words);
        return new Chunk(text, words, Widths.of(text), Widths.of(words.getFirst()));
    }
}

package prongsai.measures.transfer.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What Excel finds in the workbook. */
class XlsxFileTest {
    /** Of any size and sign: Excel would round those of more than fifteen digits, and cannot hold the largest at all. */
    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.TEN.pow(17).negate(), BigInteger.TEN.pow(17)),
                        Arbitraries.integers().between(-330, 330))
                .as(BigDecimal::new);
    }

    @Property(tries = 3, seed = "2568")
    void aNumberIsANumberWhereExcelHoldsItToTheLastDigit_andElseText(
            @ForAll @Size(60) List<@From("numbers") BigDecimal> numbers) {
        holds(numbers.stream().map(BigDecimal::toPlainString).toList(), text -> {
            BigDecimal bare = new BigDecimal(text).stripTrailingZeros();
            return bare.precision() <= 15 && Math.abs(bare.precision() - bare.scale()) <= 300;
        });
    }

    @Test
    void theseAreNumbers() {
        holds(words("0 80 -80.5 0.1 0.00 123456789012345 0.123456789012345 1234567890123450000"), number -> true);
        holds(List.of("9" + "0".repeat(299), "0." + "0".repeat(300) + "1"), number -> true);
    }

    @Test
    void theseHaveADigitTooMuchOrAreTooLargeOrTooSmall() {
        holds(words("1234567890123456 0.1234567890123456 9007199254740993 100000000000000.01"), number -> false);
        holds(List.of("9" + "0".repeat(300), "-9" + "0".repeat(400), "0." + "0".repeat(301) + "1"), number -> false);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    @Test
    void textIsTextWhateverItBeginsWith() {
        for (String text : List.of("=SUM(A1:A9)", "+1", "-1", "@x", "1/1/2568", "80")) {
            Cell cell = only(SheetColumn.TEXT, text);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell.getCellStyle().getWrapText()).isTrue();
            assertThat(cell.getCellStyle().getVerticalAlignment()).isEqualTo(VerticalAlignment.TOP);
        }
    }

    @Test
    void theFormSaysWhatBelongsWhere() {
        List<Map<SheetColumn, String>> rows = Collections.nCopies(3, Map.of(SheetColumn.ROW, "มาตรการ"));
        open(XlsxFile.write(rows), sheet -> {
            assertThat(sheet.getSheetName()).isEqualTo("แผน");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            for (SheetColumn column : SheetColumn.values()) {
                Cell heading = sheet.getRow(0).getCell(column.ordinal());
                assertThat(heading.getStringCellValue()).isEqualTo(column.heading());
                assertThat(sheet.getWorkbook()
                                .getFontAt(heading.getCellStyle().getFontIndex())
                                .getBold())
                        .isTrue();
                assertThat(heading.getCellStyle().getWrapText()).isTrue();
                assertThat(sheet.getColumnWidth(column.ordinal())).isEqualTo(column.width() * 256);
                assertThat(column.width()).isBetween(9, 60);
                assertThat(sheet.isColumnHidden(column.ordinal())).isEqualTo(column.isOfTheSheet());
            }
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 0);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:AJ4");
            return null;
        });
    }

    @Test
    void theSheetOfTasksShowsWhatAnOfficerFills_andHidesWhatHoldsItToThePlan() {
        open(XlsxFile.writeTasks(List.of(Map.of(TaskColumn.ID, "x"))), sheet -> {
            for (TaskColumn column : TaskColumn.values()) {
                assertThat(sheet.getRow(0).getCell(column.ordinal()).getStringCellValue())
                        .isEqualTo(column.heading());
                assertThat(sheet.getColumnWidth(column.ordinal())).isBetween(12 * 256, 48 * 256);
                assertThat(sheet.isColumnHidden(column.ordinal()))
                        .isEqualTo(column == TaskColumn.ID || column == TaskColumn.MARK);
            }
            return null;
        });
    }

    @Test
    void rowsToComeAreOfferedTheSameWords() {
        List<? extends DataValidation> offers =
                open(XlsxFile.write(List.of(Map.of(SheetColumn.ROW, "มาตรการ"))), XSSFSheet::getDataValidations);
        assertThat(offers)
                .extracting(offer -> offer.getRegions().getCellRangeAddress(0).formatAsString())
                .containsExactlyInAnyOrder("A2:A2002", "H2:H2002");
        assertThat(offers)
                .extracting(offer -> List.of(offer.getValidationConstraint().getExplicitListValues()))
                .anySatisfy(words -> assertThat(words).contains("มาตรการ", "งาน"))
                .anySatisfy(words -> assertThat(words).containsExactly("ครั้งเดียว", "ทุกไตรมาส", "ทุกเดือน"));
    }

    private static void holds(List<String> numbers, Predicate<String> asNumber) {
        byte[] file = XlsxFile.write(numbers.stream()
                .map(number -> Map.of(SheetColumn.TARGET, number))
                .toList());
        List<Cell> cells = open(
                file,
                sheet -> IntStream.rangeClosed(1, numbers.size())
                        .<Cell>mapToObj(row -> sheet.getRow(row).getCell(SheetColumn.TARGET.ordinal()))
                        .toList());
        for (int i = 0; i < numbers.size(); i++) {
            String number = numbers.get(i);
            Cell cell = cells.get(i);
            if (asNumber.test(number)) {
                assertThat(cell.getCellType()).as(number).isEqualTo(CellType.NUMERIC);
                assertThat(BigDecimal.valueOf(cell.getNumericCellValue())).isEqualByComparingTo(new BigDecimal(number));
            } else {
                assertThat(cell.getCellType()).as(number).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(number);
            }
        }
    }

    private static Cell only(SheetColumn column, String value) {
        return open(
                XlsxFile.write(List.of(Map.of(column, value))),
                sheet -> sheet.getRow(1).getCell(column.ordinal()));
    }

    private static <T extends @org.jspecify.annotations.Nullable Object> T open(
            byte[] file, Function<XSSFSheet, T> look) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            return look.apply(workbook.getSheetAt(0));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}

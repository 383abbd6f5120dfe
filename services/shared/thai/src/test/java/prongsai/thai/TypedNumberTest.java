package prongsai.thai;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import prongsai.thai.TypedNumber.Ambiguous;
import prongsai.thai.TypedNumber.Certain;
import prongsai.thai.TypedNumber.Wrong;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80              | 80
            ๘๐.๕            | 80.5
            -1.25           | -1.25
            1,234           | 1234
            1,234,567.5     | 1234567.5
            -๑,๒๓๔          | -1234
            ร้อยละ ๘๐         | 80
            80 %            | 80
            80％            | 80
            80 เปอร์เซ็นต์     | 80
            92,5            | 92.5 or 925
            ๙๒,๕            | 92.5 or 925
            92,50           | 92.50 or 9250
            -92,5           | -92.5 or -925
            ร้อยละ 92,5       | 92.5 or 925
            0,925           | 0.925 or 925
            1234,567        | 1234.567 or 1234567
            1,234,5         | 1234.5 or 12345
            12,34           | 12.34 or 1234
            1,2,3           | COMMAS
            12,34,567       | COMMAS
            92,5.3          | COMMAS
            1.234,5         | UNREADABLE
            92,             | UNREADABLE
            ,5              | UNREADABLE
            1,,234          | UNREADABLE
            .5              | UNREADABLE
            1e9             | UNREADABLE
            มาก             | UNREADABLE
            --1             | UNREADABLE
            1 234           | UNREADABLE
            1234567890123456789012345678901 | UNREADABLE
            """)
    void isUnderstoodOrAsked(String typed, String meant) {
        assertThat(told(TypedNumber.read(typed))).isEqualTo(meant);
    }

    @Property
    void whatAFieldShowsIsReadAsTheSameNumber_inEitherDigits(
            @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(3) BigDecimal number) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setMaximumFractionDigits(3);
        for (String shown : new String[] {format.format(number), ThaiDigits.toThai(format.format(number))}) {
            assertThat(TypedNumber.read(shown))
                    .isInstanceOfSatisfying(
                            Certain.class, read -> assertThat(read.value()).isEqualByComparingTo(number));
        }
    }

    @Property
    void aCommaIsOfThousandsOrAsked_andNoTextBreaksIt(
            @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @Chars({',', '.', '-', '%', ' ', '๕'})
                    String typed) {
        TypedNumber read = TypedNumber.read(typed);
        if (read instanceof Certain certain && typed.contains(",")) {
            NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
            String plain = ThaiDigits.toArabic(typed).replaceAll("[% ]|\\..*", "");
            assertThat(plain).isEqualTo(format.format(new BigDecimal(plain.replace(",", ""))));
            assertThat(certain.value().toPlainString()).startsWith(plain.replace(",", ""));
        }
        if (read instanceof Ambiguous ambiguous) {
            assertThat(ambiguous.choices()).hasSize(2).doesNotHaveDuplicates();
        }
    }

    private static String told(TypedNumber read) {
        return switch (read) {
            case Certain certain -> certain.value().toPlainString();
            case Ambiguous ambiguous ->
                ambiguous.choices().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" or "));
            case Wrong wrong -> wrong.reason().name();
        };
    }
}

package prongsai.aggregation.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import prongsai.aggregation.area.AreaCode;
import prongsai.aggregation.area.AreaLevel;
import prongsai.thai.FiscalYear;
import prongsai.thai.SearchFolding;

/**
 * Which LAOs of the register a person wants to see.
 *
 * @param year they exist on its last day, as everywhere
 * @param words part of a name, or the beginning of a code; empty for all
 */
public record ListingFilter(FiscalYear year, String words, Optional<AreaCode> province, Optional<LaoType> type) {
    public ListingFilter {
        words = words.strip();
    }

    /** From an address, which may be old: what is no province and no type is left out. */
    static ListingFilter of(FiscalYear year, String words, String province, String type) {
        return new ListingFilter(
                year,
                words,
                AreaCode.parse(province).filter(area -> area.level() == AreaLevel.PROVINCE),
                LaoType.of(type));
    }

    /** Without spaces, since people write อบต. นาเลียง as well as อบต.นาเลียง. */
    String folded() {
        return SearchFolding.fold(words).replace(" ", "");
    }

    /** Whether it leaves anything out. */
    public boolean narrow() {
        return !words.isEmpty() || province.isPresent() || type.isPresent();
    }

    public boolean inProvince(AreaCode area) {
        return province.filter(area::equals).isPresent();
    }

    public boolean ofType(LaoType kind) {
        return type.filter(kind::equals).isPresent();
    }

    /** The address of this choice with {@code {page}} for the page. */
    public String path() {
        return address(Integer.toString(year.year())) + "&page={page}";
    }

    /** The address of this choice with {@code {fy}} for the year. */
    public String yearPath() {
        return address("{fy}");
    }

    private String address(String fiscalYear) {
        return "/register?fy=%s&q=%s&province=%s&type=%s"
                .formatted(
                        fiscalYear,
                        URLEncoder.encode(words, StandardCharsets.UTF_8),
                        province.map(AreaCode::code).orElse(""),
                        type.map(LaoType::name).orElse(""));
    }
}

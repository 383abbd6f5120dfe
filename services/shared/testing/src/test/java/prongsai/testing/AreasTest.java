package prongsai.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The country's areas as the database job brings them: all of them, each in the area that its code says. */
class AreasTest {
    @Test
    void holdsEveryProvinceDistrictAndSubDistrictOfTheCountry() {
        assertThat(text("select string_agg(level::text || ' ' || n, ', ' order by level::text) from"
                        + " (select level, count(*) as n from directory.area group by level) counted"))
                .isEqualTo("district 928, province 77, subdistrict 7436");
        assertThat(text("select name_th || ' ' || name_en from directory.area where code = '10'"))
                .isEqualTo("กรุงเทพมหานคร Bangkok");
    }

    @Test
    void putsEachAreaInTheOneWhoseCodeItsOwnBeginsWith() {
        assertThat(text("""
                        select count(*) from directory.area a
                         where a.parent_code is distinct from
                               case a.level::text when 'district' then left(a.code, 2) when 'subdistrict' then left(a.code, 4) end
                            or length(a.code) <> case a.level::text when 'province' then 2 when 'district' then 4 else 6 end
                        """)).isEqualTo("0");
        assertThat(text("select count(*) from directory.area where btrim(name_th) = '' or btrim(name_en) = ''"))
                .isEqualTo("0");
    }

    private static String text(String sql) {
        return TestDatabase.get().text(sql);
    }
}

package prongsai.aggregation.statistics;

import prongsai.aggregation.area.AreaCode;
import prongsai.thai.FiscalYear;

/** What a person chose to take away. */
public record Choice(FiscalYear year, AreaCode area, Breakdown by) {
    public String json() {
        return link("json");
    }

    public String csv() {
        return link("csv");
    }

    /** With the byte-order mark that Excel needs. */
    public String excel() {
        return csv() + "&bom=true";
    }

    private String link(String format) {
        return "/api/statistics/v1/completion?fiscalYear=%d&area=%s&by=%s&format=%s"
                .formatted(year.year(), area.code(), by.key(), format);
    }
}

package prongsai.measures.transfer.importing.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import prongsai.thai.ThaiDigits;
import prongsai.thai.ThaiText;

/**
 * What the lines before the table say.
 *
 * @param titles the titles in order, each joined from its lines
 * @param year the digits of the fiscal year as read, in Arabic; empty when not said
 * @param otherYear those of another fiscal year that stands there too; empty where there is none
 */
public record Cover(
        List<String> titles, String year, String otherYear, String laoName, String district, String province) {
    private static final Pattern TITLE_START = Pattern.compile("^(?:แบบ)?(?:รายงาน|มาตรการ|แผน)");
    private static final Pattern TITLE_END = Pattern.compile(
            "^$|^(?:ประจำ)?ปีงบประมาณ|^(?:ของ)?(?:องค์การบริหารส่วน|เทศบาล|กรุงเทพมหานคร|เมืองพัทยา)|^อำเภอ|^จังหวัด|^[.…]+$");
    private static final Pattern YEAR = Pattern.compile("ปีงบประมาณ\\s*(?:พ\\s?\\.\\s?ศ\\s?\\.{1,2})?\\s*([0-9]{4})");
    private static final Pattern LAO = Pattern.compile(
            "((?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|(?:อบต|อบจ|ทต|ทม|ทน)\\.\\s?)\\S+|กรุงเทพมหานคร|เมืองพัทยา)");
    private static final Pattern DISTRICT = Pattern.compile("(?:^|\\s)อำเภอ\\s?(\\S+)");
    private static final Pattern PROVINCE = Pattern.compile("(?:^|\\s)จังหวัด\\s?(\\S+)");

    public static Cover of(List<String> preamble) {
        List<String> lines = preamble.stream().map(ThaiText::tidy).toList();
        String all = ThaiDigits.toArabic(String.join("\n", lines));
        String year = first(YEAR, all);
        return new Cover(
                titles(lines), year, other(all, year), first(LAO, all), first(DISTRICT, all), first(PROVINCE, all));
    }

    /** The name with its type abbreviated as people say it: อบต.นาเลียง. */
    public String laoShortName() {
        return Abbreviations.shorten(laoName);
    }

    private static List<String> titles(List<String> lines) {
        var titles = new ArrayList<String>();
        boolean open = false;
        for (String line : lines) {
            boolean ends = TITLE_END.matcher(line).find();
            if (!ends && open) {
                titles.add(titles.removeLast() + line);
            } else if (!ends && TITLE_START.matcher(line).find()) {
                titles.add(line);
                open = true;
            }
            open &= !ends;
        }
        return titles.stream().collect(Collectors.toUnmodifiableList());
    }

    private static String other(String text, String year) {
        return YEAR.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(found -> !found.equals(year))
                .findFirst()
                .orElse("");
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}

package prongsai.reports.paper;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import prongsai.reports.snapshot.Snapshot;
import prongsai.thai.ThaiDigits;
import prongsai.thai.ThaiText;

/** Lays a snapshot out in the official form of six columns. */
public final class PaperMaker {
    static final String TITLE = "รายงานผลการดำเนินการตามมาตรการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
    static final String INNER_TITLE = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
    static final List<String> COLUMNS = List.of(
            "มาตรการ/กิจกรรม",
            "วิธีการดำเนินการ",
            "ผู้รับผิดชอบ",
            "ระยะเวลาดำเนินการ",
            "สรุปผลการดำเนินการตามมาตรการ/กิจกรรม",
            "ผลลัพธ์/ความสำเร็จของการดำเนินการ");
    private static final Pattern KIND =
            Pattern.compile("^(องค์การบริหารส่วน(ตำบล|จังหวัด)|เทศบาล(นคร|เมือง|ตำบล)|เมือง)");
    private static final String BANGKOK = "กรุงเทพมหานคร";

    private PaperMaker() {}

    /** Texts that people wrote are kept to the letter; only numbers that the form itself adds are in Thai digits. */
    public static Paper make(Snapshot snapshot) {
        Snapshot.Lao lao = snapshot.lao();
        return new Paper(
                TITLE,
                INNER_TITLE,
                ThaiDigits.toThai(snapshot.fiscalYear()),
                printable(lao.name()),
                place(lao),
                names(lao),
                COLUMNS,
                snapshot.measures().stream().map(PaperMaker::row).toList());
    }

    private static List<String> names(Snapshot.Lao lao) {
        return Stream.of(KIND.matcher(lao.name()).replaceFirst(""), lao.district(), lao.province())
                .filter(Objects::nonNull)
                .filter(Predicate.not(String::isBlank))
                .distinct()
                .toList();
    }

    private static String place(Snapshot.Lao lao) {
        boolean capital = lao.province().equals(BANGKOK);
        String province = capital ? BANGKOK : "จังหวัด" + lao.province();
        String district = lao.district();
        if (district == null) {
            return printable(province);
        }
        return printable((capital ? "เขต" : "อำเภอ") + district + " " + province);
    }

    private static Paper.Row row(Snapshot.Measure measure) {
        return new Paper.Row(
                paragraph(ThaiDigits.toThai(measure.number()) + ". " + measure.title()),
                numbered(measure.steps().stream().map(Snapshot.Step::text).toList()),
                paragraph(responsible(measure)),
                paragraph(schedule(measure)),
                numberedWhenMany(measure.results()),
                numberedWhenMany(measure.outcomes()));
    }

    private static String responsible(Snapshot.Measure measure) {
        if (says(measure.responsibleText())) {
            return measure.responsibleText();
        }
        return measure.allUnits() ? "ทุกส่วนราชการ" : String.join(" ", measure.units());
    }

    private static String schedule(Snapshot.Measure measure) {
        if (says(measure.scheduleText())) {
            return measure.scheduleText();
        }
        List<Integer> quarters = measure.quarters();
        if (quarters.isEmpty()) {
            return "";
        }
        if (quarters.size() == 4) {
            return "ทุกไตรมาส";
        }
        return "ไตรมาสที่ " + quarters.stream().sorted().map(ThaiDigits::toThai).collect(Collectors.joining(", "));
    }

    private static List<String> numberedWhenMany(List<String> texts) {
        return texts.size() == 1 ? paragraph(texts.getFirst()) : numbered(texts);
    }

    private static List<String> numbered(List<String> texts) {
        return IntStream.range(0, texts.size())
                .mapToObj(i -> printable(ThaiDigits.toThai(i + 1) + ". " + texts.get(i)))
                .toList();
    }

    private static List<String> paragraph(String text) {
        return says(text) ? List.of(printable(text)) : List.of();
    }

    /** Whether there is anything to see: no-break spaces come along from Word and from web pages. */
    private static boolean says(String text) {
        return !ThaiText.withoutSpace(printable(text)).isEmpty();
    }

    /** One line of text: control characters, which XML and Word refuse, and line ends become single spaces. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s\\uFFFE\\uFFFF]+", " ").strip();
    }
}

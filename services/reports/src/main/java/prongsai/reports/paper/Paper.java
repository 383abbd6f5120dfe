package prongsai.reports.paper;

import java.util.List;

/**
 * The report in its official form, ready to be set: every text is final, with Thai numbers. The same value is drawn as
 * HTML, PDF and DOCX, so the three cannot differ in what they say.
 *
 * @param title on the cover
 * @param innerTitle above the table
 * @param fiscalYear in the Buddhist era with Thai digits, such as ๒๕๖๘
 * @param office the LAO's full name
 * @param place such as อำเภอนาแก จังหวัดนครพนม
 * @param names of places in the text, which a line must not divide
 * @param columns the table's six headings
 */
public record Paper(
        String title,
        String innerTitle,
        String fiscalYear,
        String office,
        String place,
        List<String> names,
        List<String> columns,
        List<Row> rows) {

    /** One measure: six cells, each a list of paragraphs. */
    public record Row(
            List<String> measure,
            List<String> steps,
            List<String> responsible,
            List<String> schedule,
            List<String> results,
            List<String> outcomes) {

        public List<List<String>> cells() {
            return List.of(measure, steps, responsible, schedule, results, outcomes);
        }
    }

    /** The title on the cover in the lines that the form has. */
    public List<String> titleLines() {
        return List.of(title.replace("เพื่อส่งเสริม", "\nเพื่อส่งเสริม").split("\n"));
    }

    public String coverYear() {
        return "ปีงบประมาณ พ.ศ. " + fiscalYear;
    }

    public String innerYear() {
        return "ประจำปีงบประมาณ พ.ศ. " + fiscalYear;
    }

    public String officeAndPlace() {
        return office + " " + place;
    }

    /** One line that names this paper among others. */
    public String documentTitle() {
        return title + " " + coverYear() + " " + office;
    }
}

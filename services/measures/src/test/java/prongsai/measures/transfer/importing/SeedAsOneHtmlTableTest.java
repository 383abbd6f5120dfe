package prongsai.measures.transfer.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One long table, headings once. */
class SeedAsOneHtmlTableTest implements SeedContract {
    @Override
    public byte[] file() {
        var html = new StringBuilder("<html><body><div>");
        Seed.cover().forEach(line -> html.append(line).append("<br>\n"));
        html.append("</div><table>");
        List<List<List<String>>> pages = Seed.pages();
        for (int page = 0; page < pages.size(); page++) {
            for (int row = page == 0 ? 0 : 1; row < pages.get(page).size(); row++) {
                String tag = page == 0 && row == 0 ? "th" : "td";
                html.append("<tr>");
                pages.get(page).get(row).forEach(cell -> html.append("<" + tag + ">" + cell + "</" + tag + ">"));
                html.append("</tr>\n");
            }
        }
        return html.append("</table></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}

package prongsai.measures.transfer.importing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** One table for each page, as the paper has it. */
class SeedAsHtmlTest implements SeedContract {
    @Override
    public byte[] file() {
        return file(Seed.pages());
    }

    static byte[] file(List<List<List<String>>> pages) {
        var html = new StringBuilder("<!DOCTYPE html><html lang=th><title>รายงาน</title><body>");
        Seed.cover().forEach(line -> html.append("<p>").append(line).append("</p>\n"));
        for (List<List<String>> page : pages) {
            html.append("<div><table border=1>");
            page.forEach(row -> html.append("<tr><td>")
                    .append(String.join("</td>\n<td>", row))
                    .append("</td></tr>\n"));
            html.append("</table></div>\n<p>หน้า</p>");
        }
        return html.append("</body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
}

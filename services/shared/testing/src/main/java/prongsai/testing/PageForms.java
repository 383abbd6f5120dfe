package prongsai.testing;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the forms of a page send. */
record PageForms(Document page) {
    /** The names of all fields, with those of the buttons, by the address that they are sent to. */
    Map<String, Set<String>> fields() {
        Map<String, Set<String>> fields = new TreeMap<>();
        page.select("form[method=post]")
                .forEach(form -> Stream.concat(
                                Stream.of(form.attr("action")),
                                form.select("[formaction]").eachAttr("formaction").stream())
                        .forEach(address -> fields.computeIfAbsent(address, known -> new TreeSet<>())
                                .addAll(names(form))));
        return fields;
    }

    private static Set<String> names(Element form) {
        return new TreeSet<>(form.select("input[name], select[name], textarea[name], button[name]")
                .eachAttr("name"));
    }
}

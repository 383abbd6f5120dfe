package prongsai.reports.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The paper as a document of its own for the PDF; the pages use the same fragment, {@code paper/table}. */
final class PaperHtml {
    private static final Locale THAI = Locale.of("th");

    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final String css = PaperFiles.text("print.css");

    PaperHtml() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(PaperHtml.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setTemplateMode(TemplateMode.HTML);
        templates.setTemplateResolver(resolver);
    }

    /** Well-formed XHTML with its style sheet inside. */
    String document(Paper paper) {
        return templates.process("paper/document", new Context(THAI, Map.of("paper", paper, "css", css)));
    }
}

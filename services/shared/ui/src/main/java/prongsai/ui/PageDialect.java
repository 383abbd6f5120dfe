package prongsai.ui;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Gives templates {@code #fmt}, {@code #assets} and {@code #help}, and pages their line ends. Expression objects and not beans: only these are told the reader's
 * language (no thread holds a locale in a reactive page), and Thymeleaf refuses beans in {@code th:href}.
 */
final class PageDialect extends AbstractDialect implements IExpressionObjectDialect, IPostProcessorDialect {
    private static final String FORMATS = "fmt";
    private static final String ASSETS = "assets";
    private static final String HELP = "help";

    private final Clock clock;
    private final Assets assets;

    PageDialect(Clock clock, Assets assets) {
        super("prongsai");
        this.clock = clock;
        this.assets = assets;
    }

    /** The last of all: what others put into a page is marked too. */
    @Override
    public int getDialectPostProcessorPrecedence() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, LineMarks.class, Integer.MAX_VALUE));
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new IExpressionObjectFactory() {
            @Override
            public Set<String> getAllExpressionObjectNames() {
                return Set.of(FORMATS, ASSETS, HELP);
            }

            @Override
            public @Nullable Object buildObject(IExpressionContext context, String name) {
                return switch (name) {
                    case FORMATS -> new Formats(context.getLocale(), clock);
                    case ASSETS -> assets;
                    case HELP -> new PageHelp(template(context));
                    default -> null;
                };
            }

            @Override
            public boolean isCacheable(String name) {
                return true;
            }
        };
    }

    /** Of the whole page, whichever fragment is drawn now. */
    private static String template(IExpressionContext context) {
        return context instanceof ITemplateContext page
                ? page.getTemplateStack().getFirst().getTemplate()
                : "";
    }
}

package prongsai.ui;

import java.time.Clock;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/**
 * Gives templates {@code #fmt}, {@code #assets} and {@code #help}. Expression objects and not beans: only these are told the
 * reader's language (no thread holds a locale in a reactive page), and Thymeleaf refuses beans in {@code th:href}.
 */
final class PageDialect extends AbstractDialect implements IExpressionObjectDialect {
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

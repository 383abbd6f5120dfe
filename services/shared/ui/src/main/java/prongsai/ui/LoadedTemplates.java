package prongsai.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * The templates of all modules, read at start. Read on demand, the first visit to each page would wait for a file on an
 * event loop, which BlockHound rightly refuses.
 */
final class LoadedTemplates extends AbstractConfigurableTemplateResolver {
    private static final String ROOT = "/templates/";

    private final Map<String, String> texts = new TreeMap<>();

    LoadedTemplates() {
        setTemplateMode(TemplateMode.HTML);
        setPrefix(ROOT);
        setSuffix(".html");
        setCacheable(true);
        setCheckExistence(true);
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.html")) {
                String address = resource.getURL().toString();
                texts.putIfAbsent(
                        address.substring(address.lastIndexOf(ROOT)),
                        bare(resource.getContentAsString(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the templates", e);
        }
    }

    /** Without the space before each line, which is for who writes templates: it would go over every line to every reader. */
    private static String bare(String template) {
        return template.lines().map(String::stripLeading).collect(Collectors.joining("\n"));
    }

    @Override
    protected @Nullable ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String ownerTemplate,
            String template,
            String resourceName,
            @Nullable String characterEncoding,
            @Nullable Map<String, Object> templateResolutionAttributes) {
        String text = texts.get(resourceName);
        return text == null ? null : new StringTemplateResource(text);
    }
}

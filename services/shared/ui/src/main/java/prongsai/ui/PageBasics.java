package prongsai.ui;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.view.reactive.ThymeleafReactiveViewResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import prongsai.web.ProblemPage;
import prongsai.web.ThaiFirstLocale;

/** What every process that draws pages has. */
@AutoConfiguration(
        afterName = "prongsai.web.WebBasics",
        beforeName = "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration")
public class PageBasics {
    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    RouterFunction<ServerResponse> assetRoutes(Assets assets) {
        return AssetRoutes.of(assets);
    }

    /** By this name it takes the place of Boot's own. */
    @Bean
    LoadedTemplates defaultTemplateResolver() {
        return new LoadedTemplates();
    }

    /** In place of Boot's own, with the same parts. */
    @Bean
    HeapPages templateEngine(ObjectProvider<ITemplateResolver> templates, ObjectProvider<IDialect> dialects) {
        var pages = new HeapPages();
        templates.orderedStream().forEach(pages::addTemplateResolver);
        dialects.orderedStream().forEach(pages::addDialect);
        return pages;
    }

    @Bean
    PageDialect pageDialect(Clock clock, Assets assets) {
        ScreenLines.warm();
        return new PageDialect(clock, assets);
    }

    @Bean
    Frames frames(Clock clock) {
        return new Frames(clock);
    }

    @Bean
    FormAnswers formAnswers() {
        return new FormAnswers();
    }

    @Bean
    ProblemPage problemPage(ObjectProvider<ThymeleafReactiveViewResolver> views, ObjectProvider<Frames> frames) {
        return new ProblemPages(views, frames);
    }

    /** A key that no bundle has makes each of them be read now, and not by the first visitor on an event loop. */
    @Bean
    SmartInitializingSingleton readMessages(MessageSource messages) {
        return () -> List.of(ThaiFirstLocale.THAI, Locale.ENGLISH)
                .forEach(locale -> messages.getMessage("ui.no-such-text", null, "", locale));
    }
}

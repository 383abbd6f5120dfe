package prongsai.aggregation.register;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.NestedExceptionUtils;
import prongsai.aggregation.register.RegisterService.Refused;
import prongsai.tenancy.Tenancy;

/**
 * The command {@code load-laos FILE.csv}: takes LAOs into the register, all or nothing. It starts the database part of the
 * service and no web server. Exit codes: 0 done, 1 refused or failed, 2 wrongly called.
 */
public final class LoadLaos {
    /** The first argument that asks for this command. */
    public static final String NAME = "load-laos";

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONGLY_CALLED = 2;

    private final PrintStream out;
    private final MessageSource texts = texts();

    public LoadLaos(PrintStream out) {
        this.out = out;
    }

    /** @param args what follows the command's name */
    public int run(List<String> args) {
        List<String> files = args.stream().filter(arg -> !arg.startsWith("--")).toList();
        if (args.contains("--help")) {
            say("register.usage");
            return DONE;
        }
        if (files.size() != 1) {
            say("register.usage");
            return WRONGLY_CALLED;
        }
        Path file = Path.of(files.getFirst());
        try {
            byte[] content = Files.readAllBytes(file);
            try (ConfigurableApplicationContext context = start(args)) {
                return load(context.getBean(RegisterService.class), content);
            }
        } catch (IOException e) {
            say("register.unreadable", file);
            return FAILED;
        }
    }

    /** Takes the file in and prints what came of it. */
    int load(RegisterService service, byte[] content) {
        try {
            // The one place that waits: a command has nothing else to do on its thread.
            Loaded loaded = service.load(content).toFuture().join();
            say(
                    "register.loaded",
                    loaded.rows(),
                    loaded.added(),
                    loaded.changed(),
                    loaded.corrected(),
                    loaded.unchanged());
            return DONE;
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                refused.findings().forEach(this::say);
                say("register.refused", refused.findings().size());
            } else {
                say(
                        "register.failed",
                        String.valueOf(
                                NestedExceptionUtils.getMostSpecificCause(e).getMessage()));
            }
            return FAILED;
        }
    }

    private void say(Finding finding) {
        for (Locale locale : List.of(THAI, Locale.ENGLISH)) {
            String where = finding.row() == Finding.WHOLE_FILE
                    ? text("register.whole-file", locale)
                    : text("register.row", locale, String.valueOf(finding.row()));
            Object[] args = finding.args().stream().map(String::valueOf).toArray();
            out.println(where + " " + text("register.finding." + finding.key(), locale, args));
        }
    }

    private void say(String key, Object... args) {
        out.println(text(key, THAI, args));
        out.println(text(key, Locale.ENGLISH, args));
    }

    private String text(String key, Locale locale, Object... args) {
        return texts.getMessage(key, args, locale);
    }

    private static MessageSource texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setAlwaysUseMessageFormat(true);
        source.setBasename("messages/register");
        return source;
    }

    private static ConfigurableApplicationContext start(List<String> args) {
        return new SpringApplicationBuilder(DatabasePart.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN", "spring.main.lazy-initialization=true")
                .run(args.stream().filter(arg -> arg.startsWith("--")).toArray(String[]::new));
    }

    /** As much of the service as a load needs. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({Tenancy.class, JacksonAutoConfiguration.class})
    @Import({RegisterStore.class, RegisterService.class})
    static class DatabasePart {}
}

package prongsai.local.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;
import prongsai.local.LocalStack;
import prongsai.local.Options;
import prongsai.local.Progress;

/**
 * One stack and one Chromium for all tests of a run that need them; they end with it. Tests ask for {@link Browsers} or for
 * the {@link LocalStack} itself.
 */
public final class RunningStack implements ParameterResolver {
    private static final int PORT = 18080;

    /** @param folder of its data, removed at the end */
    private record Running(Path folder, LocalStack stack, Browsers browsers) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            browsers.close();
            stack.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Set.of(Browsers.class, LocalStack.class)
                .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(Namespace.create(RunningStack.class))
                .computeIfAbsent(Running.class, key -> start(), Running.class);
        return parameter.getParameter().getType() == LocalStack.class ? running.stack() : running.browsers();
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("prongsai-browser");
            LocalStack stack = LocalStack.start(Options.in(folder).withPort(PORT), new Progress(System.out));
            return new Running(folder, stack, new Browsers(stack.url()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package prongsai.local.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.util.FileSystemUtils;
import prongsai.local.LocalStack;
import prongsai.local.Options;
import prongsai.local.Progress;

/**
 * One stack for all tests of a run that need it, and one Chromium for each thread that they run in; they end with it. Tests
 * ask for {@link Browsers} or for the {@link LocalStack} itself. Two classes run at a time: each has an LAO of its own, or a
 * {@linkplain ResourceLock lock} says whose plan they share.
 */
public final class RunningStack implements ParameterResolver {
    /** The LAO whose plan forms are filled in. */
    static final String PHIMAN = "phiman";

    private static final Namespace OURS = Namespace.create(RunningStack.class);
    private static final int PORT = 18080;

    /** @param folder of its data, removed at the end */
    private record Running(Path folder, LocalStack stack) implements AutoCloseable {
        @Override
        public void close() throws IOException {
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
        Store store = context.getRoot().getStore(OURS);
        LocalStack stack = store.computeIfAbsent(Running.class, key -> start(), Running.class)
                .stack();
        return parameter.getParameter().getType() == LocalStack.class
                ? stack
                : store.computeIfAbsent(Thread.currentThread(), thread -> new Browsers(stack.url()), Browsers.class);
    }

    private static Running start() {
        try {
            Path folder = Files.createTempDirectory("prongsai-browser");
            LocalStack stack = LocalStack.start(Options.in(folder).withPort(PORT), new Progress(System.out));
            return new Running(folder, stack);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

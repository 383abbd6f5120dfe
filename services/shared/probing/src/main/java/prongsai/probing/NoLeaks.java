package prongsai.probing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Lets a test class fail by whose doing a buffer of Netty's was not given back. */
public final class NoLeaks implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace OURS = Namespace.create(NoLeaks.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(OURS).put(LeakWatch.class, LeakWatch.begin());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        try (LeakWatch watch =
                Objects.requireNonNull(context.getStore(OURS).remove(LeakWatch.class, LeakWatch.class))) {
            assertThat(watch.leaks()).as("buffers that were not given back").isEmpty();
        }
    }
}

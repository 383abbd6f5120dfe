package prongsai.probing;

import java.util.List;

/** As {@link NoLeaks}, where the process under test asks nobody over HTTP, as measures: see {@link LeakWatch#leaksOfServer}. */
public final class NoLeaksOfServer extends NoLeaks {
    @Override
    protected List<String> leaks(LeakWatch watch) {
        return watch.leaksOfServer();
    }
}

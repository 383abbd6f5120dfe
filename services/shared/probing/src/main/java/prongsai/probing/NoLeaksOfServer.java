package prongsai.probing;

import java.util.List;

/**
 * As {@link NoLeaks}, but for what a client of HTTP had inflated: that is the tests' own, see {@link LeakWatch#leaksOfServer}. Of
 * the process under test it passes over one thing, the answer with the realm's keys, where that came compressed.
 */
public final class NoLeaksOfServer extends NoLeaks {
    @Override
    protected List<String> leaks(LeakWatch watch) {
        return watch.leaksOfServer();
    }
}

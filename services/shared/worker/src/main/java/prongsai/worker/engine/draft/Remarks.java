package prongsai.worker.engine.draft;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import prongsai.worker.paper.Remark;
import prongsai.worker.paper.Remark.Kind;

/** Collects what a person should be told of a file, each kind once, and of each no more than a person reads. */
public final class Remarks {
    private static final int MOST_DETAILS = 50;

    private final Map<Kind, Set<String>> found = new EnumMap<>(Kind.class);

    public void add(Kind kind, String... details) {
        Set<String> known = found.computeIfAbsent(kind, first -> new LinkedHashSet<>());
        for (String detail : details) {
            if (known.size() < MOST_DETAILS) {
                known.add(detail);
            }
        }
    }

    public List<Remark> list() {
        return found.entrySet().stream()
                .map(remark -> new Remark(remark.getKey(), List.copyOf(remark.getValue())))
                .toList();
    }
}

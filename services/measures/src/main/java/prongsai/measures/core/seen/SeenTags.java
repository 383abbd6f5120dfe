package prongsai.measures.core.seen;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For templates: {@code @seen.tag({pair.signedOn, pair.url})} in the order in which the service compares them. */
@Component("seen")
public class SeenTags {
    public String tag(List<? extends @Nullable Object> values) {
        return Seen.tag(values);
    }
}

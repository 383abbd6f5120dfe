package prongsai.measures.transfer.importing.shape;

import java.util.ArrayList;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.Role;
import tools.jackson.databind.JsonNode;

/** An answer as it was kept, perhaps by a version that knew other roles: what is not known any more is asked again. */
public final class KeptAnswer {
    private KeptAnswer() {}

    public static Answer read(JsonNode kept) {
        var columns = new ArrayList<@Nullable Role>();
        kept.path("columns").forEach(code -> columns.add(role(code.asString(""))));
        return new Answer(
                kept.path("firstHeaderRow").asInt(0),
                kept.path("headerRows").asInt(0),
                columns,
                Arrays.stream(Confirmed.Rows.values())
                        .filter(rows -> rows.name().equals(kept.path("rows").asString("")))
                        .findFirst()
                        .orElse(Confirmed.Rows.BY_SIGNS));
    }

    private static @Nullable Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

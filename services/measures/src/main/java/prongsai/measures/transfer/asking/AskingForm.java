package prongsai.measures.transfer.asking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.Confirmed;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.Role;
import prongsai.web.Problem;

/**
 * What a person sends of the tables of a file. Each list has one entry for each table, but for {@code role}, which has one for
 * each column of all of them, in their order.
 *
 * @param table its place among those of the document
 * @param header first row of the header, from 1; 0 where it has none
 * @param headerRows how many rows it has
 * @param meaning as {@link Confirmed.Rows}, or {@code none} for a table that does not speak of measures
 * @param role as {@link Role#code}; empty for what is left out
 * @param label as {@link Confirmed#shapeOfLabel}
 * @param labelRole of each label
 * @param action {@code confirm}, or anything else to see what comes out
 * @param seen the tag of the answers that the person looked at
 */
record AskingForm(
        @Nullable List<Integer> table,
        @Nullable List<Integer> header,
        @Nullable List<Integer> headerRows,
        @Nullable List<String> meaning,
        @Nullable List<String> role,
        @Nullable List<String> label,
        @Nullable List<String> labelRole,
        @Nullable String action,
        @Nullable String seen) {
    static final String NONE = "none";

    boolean isConfirming() {
        return "confirm".equals(action);
    }

    /**
     * The answers by table. Errors: 400 {@code wrong-parameter} for what the page does not send, 400 {@code import-role-twice} for
     * a table with two columns of measures.
     */
    Map<Integer, Answer> tables(List<AskedTable> asked) {
        List<Integer> tables = given(table);
        var answers = new LinkedHashMap<Integer, Answer>();
        int at = 0;
        for (int i = 0; i < tables.size(); i++) {
            int index = at(table, i, "table");
            AskedTable shown = asked.stream()
                    .filter(one -> one.index() == index)
                    .findFirst()
                    .orElseThrow(() -> wrong("table"));
            int columns = shown.table().columns();
            List<String> codes = given(role);
            if (at + columns > codes.size()) {
                throw wrong("role");
            }
            if (at(header, i, "header") > shown.table().rows().size()) {
                throw wrong("header");
            }
            answers.put(index, answer(i, codes.subList(at, at + columns)));
            at += columns;
        }
        return answers;
    }

    private Answer answer(int i, List<String> codes) {
        String rows = at(meaning, i, "meaning");
        int from = at(header, i, "header");
        int first = Math.max(0, from - 1);
        int count = from == 0 ? 0 : Math.clamp(at(headerRows, i, "headerRows"), 1, 3);
        return rows.equals(NONE)
                ? Answer.ofNoMeasures(first, count)
                : new Answer(first, count, roles(codes), rows(rows));
    }

    /** The answers by label. Errors: as {@link #tables}. */
    Map<String, Answer> labels(List<AskedLabel> asked) {
        List<String> labels = given(label);
        var answers = new LinkedHashMap<String, Answer>();
        for (int i = 0; i < labels.size(); i++) {
            List<@Nullable Role> role = roles(List.of(at(labelRole, i, "labelRole")));
            String shape = at(label, i, "label");
            if (asked.stream().noneMatch(one -> one.shape().equals(shape))) {
                throw wrong("label");
            }
            answers.put(shape, new Answer(0, 0, role, Confirmed.Rows.BY_SIGNS));
        }
        return answers;
    }

    private static List<@Nullable Role> roles(List<String> codes) {
        var roles = new ArrayList<@Nullable Role>();
        for (String code : codes) {
            roles.add(code.isEmpty() ? null : role(code));
        }
        for (Role once : List.of(Role.NUMBER, Role.MEASURE)) {
            if (roles.stream().filter(role -> role == once).count() > 1) {
                throw Problem.invalid("role", "import-role-twice", once.code());
            }
        }
        return roles;
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(() -> wrong("role"));
    }

    private static Confirmed.Rows rows(String code) {
        return Arrays.stream(Confirmed.Rows.values())
                .filter(rows -> rows.name().equalsIgnoreCase(code))
                .findFirst()
                .orElseThrow(() -> wrong("meaning"));
    }

    private static <T> T at(@Nullable List<T> list, int i, String name) {
        List<T> given = given(list);
        T value = i < given.size() ? given.get(i) : null;
        if (value == null) {
            throw wrong(name);
        }
        return value;
    }

    private static <T> List<T> given(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Problem wrong(String field) {
        return Problem.invalid(field, "wrong-parameter", field);
    }
}

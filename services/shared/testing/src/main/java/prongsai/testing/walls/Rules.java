package prongsai.testing.walls;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the walls are for, as people wrote it down, and not as the policies say it: every row of an LAO is seen and changed
 * within that LAO's own scope, and what else is open to whom stands here.
 *
 * @param reference tables that hold nothing of an LAO, with what they hold; no row of theirs is hidden
 * @param published by table: what is public, to whom
 * @param summaries by table: who sees it within an area, of the LAOs that lie in it
 * @param kept by table without an LAO: who writes it, and within which scope alone
 * @param audited by table: who reads all of it, within which scopes alone, and writes nothing
 * @param loose columns of ids that no key holds, with the reason
 * @param functions what functions give that are more than their caller
 * @param spared mutants that no behaviour can tell, with the reason
 * @param begins what is sent to the database when a transaction begins, by scope
 */
record Rules(
        Map<String, String> reference,
        Map<String, Within> kept,
        Map<String, Publication> published,
        Map<String, String> summaries,
        Map<String, Within> audited,
        Map<String, String> loose,
        Map<String, FunctionRule> functions,
        List<Spared> spared,
        Map<String, String> begins) {

    /** @param rows the condition on a row under which it is public */
    record Publication(String to, String rows) {}

    /** @param scopes what the transaction is at, {@code job} or others; or {@code lao} for an LAO's own */
    record Within(String to, Set<String> scopes) {
        boolean holds(String role, TestScope scope) {
            return to.equals(role) && scopes.contains(scope.lao().isEmpty() ? scope.work() : "lao");
        }
    }

    /**
     * What a function gives at worst.
     *
     * @param worst in words
     * @param gives the query, asked past all walls with the arguments as $1, $2 …, whose rows it gives and no others
     * @param changes by table: the condition on the rows that it may change
     */
    record FunctionRule(String worst, String gives, Map<String, String> changes) {}

    /** @param mutants a regular expression for their names */
    record Spared(String mutants, String because) {}

    boolean isWalled(String table) {
        return !reference.containsKey(table);
    }

    /** The condition on a table's rows that a role sees within a scope; SQL. */
    String seen(String table, boolean hasLao, String role, TestScope scope) {
        if (!isWalled(table)) {
            return "true";
        }
        String own = hasLao && !scope.lao().isEmpty() ? "lao_id = '%s'".formatted(scope.lao()) : "false";
        Publication publication = published.get(table);
        String open =
                scope.isPublic() && publication != null && publication.to.equals(role) ? publication.rows : "false";
        String area = !scope.area().isEmpty() && role.equals(summaries.get(table)) ? within(scope.area()) : "false";
        Within audit = audited.get(table);
        String all = String.valueOf(audit != null && audit.holds(role, scope));
        return "(%s) or (%s) or (%s) or %s".formatted(own, open, area, all);
    }

    /** Where an LAO lies is told by its address here, and by its jurisdiction in the policies. */
    private static String within(String area) {
        return switch (area.length()) {
            case 4 -> "lao_id in (select lao_id from directory.lao_detail where district_code = '%s')".formatted(area);
            case 2 ->
                area.equals("TH")
                        ? "true"
                        : "lao_id in (select lao_id from directory.lao_detail where province_code = '%s')"
                                .formatted(area);
            default -> "false";
        };
    }

    /** The tables that are said to be there, by whatever rule. */
    Set<String> tables() {
        Set<String> named = new TreeSet<>(reference.keySet());
        named.addAll(kept.keySet());
        named.addAll(published.keySet());
        named.addAll(summaries.keySet());
        named.addAll(audited.keySet());
        return named;
    }
}

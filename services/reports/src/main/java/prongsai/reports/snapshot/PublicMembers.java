package prongsai.reports.snapshot;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a plan is published: just what is named here. Not named are the notes on tasks and the names of files, which may
 * name people (a file's SHA-256 stays, so that evidence can be matched), and the files that prove no task. Whatever joins the
 * plan is private until it is named.
 *
 * @param members what lies below each; a list is as each of its elements
 */
record PublicMembers(Map<String, PublicMembers> members) {
    private static final PublicMembers EVIDENCE = of("id mediaType size sha256 effectiveOn receivedAt");

    private static final PublicMembers MEASURE = of("""
                    id number title kind allUnits units quarters responsibleText scheduleText results outcomes evidenceKinds
                    """)
            .with("span", of("from to"))
            .with("multiYearPlan", of("id title from to naccEnteredOn naccReference naccUrl"))
            .with(
                    "steps",
                    of("id text frequency").with("tasks", of("id dueOn doneOn").with("evidence", EVIDENCE)))
            .with("indicators", of("id subject comparator target unit method baseline actual sourceText met"))
            .with("agreements", of("id superior subordinate signedOn evidenceId url"))
            .with("topics", of("id title").with("checks", of("quarter url checkedOn")))
            .with(
                    "documents",
                    of("id title number version effectiveOn holder evidenceId url")
                            .with("reports", of("month reportedOn evidenceId url")));

    static final PublicMembers PLAN = of("id fiscalYear stage revision")
            .with("lao", of("id code name shortName type district province"))
            .with("completion", of("measures measuresComplete tasks tasksDone tasksOnTime tasksOverdue"))
            .with("measures", MEASURE);

    /** Members with nothing to look into: texts, numbers, or lists of such. */
    private static PublicMembers of(String names) {
        return new PublicMembers(Arrays.stream(names.strip().split("\\s+"))
                .collect(Collectors.toMap(name -> name, name -> new PublicMembers(Map.of()))));
    }

    private PublicMembers with(String name, PublicMembers below) {
        Map<String, PublicMembers> more = new HashMap<>(members);
        more.put(name, below);
        return new PublicMembers(Map.copyOf(more));
    }

    /** The same with all the rest taken out of it, in its place. Nothing that is a tree is kept where none is named. */
    void keepIn(JsonNode node) {
        switch (node) {
            case ObjectNode object -> {
                object.retain(members.keySet());
                object.forEachEntry(
                        (name, value) -> members.getOrDefault(name, this).keepIn(value));
            }
            case ArrayNode array -> {
                for (int at = array.size() - 1; at >= 0; at--) {
                    if (members.isEmpty() && array.get(at).isContainer()) {
                        array.remove(at);
                    }
                }
                array.forEach(this::keepIn);
            }
            default -> {}
        }
    }
}

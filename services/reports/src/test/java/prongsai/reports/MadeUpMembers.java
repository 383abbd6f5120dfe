package prongsai.reports;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What may join the plan tomorrow: a text, a tree and a list, on everything that the plan holds. */
public final class MadeUpMembers {
    /** Stands in each of them, and nowhere else. */
    public static final String MADE_UP = "MadeUp7Member";

    private static final JsonMapper JSON = JsonMapper.shared();

    private MadeUpMembers() {}

    /** The plan with them. */
    public static String join(String plan) {
        JsonNode whole = JSON.readTree(plan);
        if (join(whole) < 50) {
            throw new IllegalStateException("The plan holds too little for this to mean anything");
        }
        return JSON.writeValueAsString(whole);
    }

    private static int join(JsonNode node) {
        int objects = 0;
        for (JsonNode below : node) {
            objects += join(below);
        }
        switch (node) {
            case ObjectNode object -> {
                object.put("joined", MADE_UP);
                object.putObject("joinedTree").put("said", MADE_UP);
                object.putArray("joinedList").add(MADE_UP);
                return objects + 1;
            }
            // A list of texts becomes one of texts and more.
            case ArrayNode list -> {
                if (!list.isEmpty() && list.get(0).isString()) {
                    list.addObject().put("joined", MADE_UP);
                }
                return objects;
            }
            default -> {
                return objects;
            }
        }
    }
}

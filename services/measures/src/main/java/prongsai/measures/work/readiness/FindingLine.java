package prongsai.measures.work.readiness;

/**
 * A finding as a page says it.
 *
 * @param text the key of its words, which take the number, the count and the names
 * @param number of the measure or indicator that it is about; 0 for the whole plan
 * @param names what is missing, by name; empty where a count says enough
 * @param mend the address where it can be put right
 */
record FindingLine(String text, int number, int count, String names, String mend) {
    static FindingLine of(Finding finding, int fiscalYear) {
        String plan = "/plans/" + fiscalYear;
        return switch (finding) {
            case Finding.NoMeasures() -> new FindingLine("no-measures", 0, 0, "", plan + "/structure");
            case Finding.NoSteps(int measure) -> of("no-steps", measure, structure(plan, measure));
            case Finding.NoUnit(int measure) -> of("no-unit", measure, structure(plan, measure));
            case Finding.NoTime(int measure) -> of("no-time", measure, structure(plan, measure));
            case Finding.NoMonitoring(int measure) -> of("no-monitoring", measure, structure(plan, measure));
            case Finding.NoResult(int measure) -> of("no-result", measure, measure(plan, measure) + "#results");
            case Finding.NoOutcome(int measure) -> of("no-outcome", measure, measure(plan, measure) + "#outcomes");
            case Finding.Unproved(int measure, var tasks) ->
                new FindingLine(
                        "unproved", measure, tasks.size(), "", measure(plan, measure) + "#task-" + tasks.getFirst());
            case Finding.NoEvidenceOf(int measure, var kinds) ->
                new FindingLine(
                        "no-evidence-of",
                        measure,
                        kinds.size(),
                        String.join(" · ", kinds),
                        measure(plan, measure) + "#steps");
            case Finding.NoScores(int missing) -> new FindingLine("no-scores", 0, missing, "", "#ita");
            case Finding.NoAnalysis() -> new FindingLine("no-analysis", 0, 0, "", "#analysis");
            case Finding.Unanswered(int indicator) -> of("unanswered", indicator, "#answers-" + indicator);
        };
    }

    private static FindingLine of(String text, int number, String mend) {
        return new FindingLine(text, number, 1, "", mend);
    }

    private static String structure(String plan, int number) {
        return plan + "/structure#measure-" + number;
    }

    private static String measure(String plan, int number) {
        return plan + "/measures/" + number;
    }
}

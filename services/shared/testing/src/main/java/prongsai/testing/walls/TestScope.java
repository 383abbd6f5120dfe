package prongsai.testing.walls;

import java.util.UUID;

/** What a transaction says of itself to the database, as {@code prongsai.tenancy} has it say. */
record TestScope(String name, String lao, String area, String open, String work) {
    static final TestScope NONE = new TestScope("no scope", "", "", "", "");
    static final TestScope PUBLIC = new TestScope("the public scope", "", "", "on", "");
    static final TestScope STEWARD = work("steward");
    static final TestScope NATION = work("nation");
    static final TestScope JOB = work("job");
    static final TestScope DOOR = work("door");

    private static TestScope work(String work) {
        return new TestScope("the scope of a " + work, "", "", "", work);
    }

    static TestScope lao(UUID lao) {
        return new TestScope("the scope of LAO " + lao, lao.toString(), "", "", "");
    }

    /** @param code of a province or a district, or TH */
    static TestScope area(String code) {
        return new TestScope("the scope of area " + code, "", code, "", "");
    }

    /** The settings, as queries of the tests look at them. */
    String settings() {
        return String.join("|", lao, area, open, work);
    }

    boolean isPublic() {
        return !open.isEmpty();
    }
}

package prongsai.testing.walls;

/**
 * What became of a mutant.
 *
 * @param impossible why the damage could not be done; empty where it was
 * @param byFile whether the catalog was unlike the file of expectations
 * @param check the check that noticed, by what came otherwise; empty where none did
 * @param noticed what came otherwise
 * @param spared why no behaviour can tell; empty where nobody said
 */
record Verdict(Mutant mutant, String impossible, boolean byFile, String check, String noticed, String spared) {
    static Verdict impossible(Mutant mutant, String why) {
        return new Verdict(mutant, why, false, "", "", "");
    }

    boolean isMade() {
        return impossible.isEmpty();
    }

    boolean byBehaviour() {
        return !check.isEmpty();
    }

    boolean lives() {
        return isMade() && !byBehaviour() && !byFile;
    }
}

package prongsai.measures.transfer.importing.report;

import java.util.List;

/** Why a file is no report that can be read. Each has a stable message key and the arguments of its message. */
public sealed interface ImportProblem extends ImportReading {

    /** {@code import.problem.…}, the key of a message that says what was found and what was expected. */
    String key();

    default List<String> arguments() {
        return List.of();
    }

    /** The file has no bytes, or nothing but white space. */
    record EmptyFile() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.empty-file";
        }
    }

    /**
     * The content is of no kind that can be read, whatever the file's name says.
     *
     * @param found what it looks like, such as {@code PNG} or {@code PDF}
     */
    record UnknownKind(String found) implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.unknown-kind";
        }

        @Override
        public List<String> arguments() {
            return List.of(found);
        }
    }

    /** It begins as a Word, Excel or PDF file and then is none that can be opened. */
    record Damaged() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.damaged";
        }
    }

    /** It unpacks to far more than it should: made to exhaust the machine, or badly broken. */
    record Oversized() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.oversized";
        }
    }

    /** It opens only with a password. */
    record Locked() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.locked";
        }
    }

    /** A PDF of pictures of pages: there is no text in it. */
    record NoText() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.no-text";
        }
    }

    /**
     * A PDF of so many pictures of pages that they cannot be read in the time that there is.
     *
     * @param found pages that are pictures
     * @param most pages that can be read
     */
    record ScanTooLong(int found, int most) implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.scan-too-long";
        }

        @Override
        public List<String> arguments() {
            return List.of(Integer.toString(found), Integer.toString(most));
        }
    }

    /** It brings a program with it, which is not let in. */
    record WithMacros() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.macros";
        }
    }

    /**
     * No table with the six columns of the form.
     *
     * @param tables how many other tables there are
     */
    record NoTable(int tables) implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.no-table";
        }

        @Override
        public List<String> arguments() {
            return List.of(Integer.toString(tables));
        }
    }

    /**
     * The table holds far more text than any report.
     *
     * @param found characters
     * @param most characters that are read
     */
    record TooLong(int found, int most) implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.too-long";
        }

        @Override
        public List<String> arguments() {
            return List.of(Integer.toString(found), Integer.toString(most));
        }
    }

    /** The table is there, but no measure in it. */
    record NoMeasures() implements ImportProblem {
        @Override
        public String key() {
            return "import.problem.no-measures";
        }
    }
}

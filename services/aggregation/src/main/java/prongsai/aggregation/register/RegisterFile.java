package prongsai.aggregation.register;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV of LAOs: UTF-8, with or without a byte-order mark, the first row naming the columns. */
final class RegisterFile {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Set<String> areas;

    /** @param areas the codes of all provinces, districts and sub-districts */
    RegisterFile(Set<String> areas) {
        this.areas = areas;
    }

    FileRead read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return FileRead.failed(Finding.ofFile("not-utf8"));
        }
    }

    private FileRead parse(String text) {
        // Empty lines are kept, so that rows are counted as a spreadsheet counts them.
        CSVFormat format =
                CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? FileRead.failed(Finding.ofFile("empty")) : rows(records);
        } catch (IOException | UncheckedIOException e) {
            return FileRead.failed(Finding.ofFile("not-csv"));
        }
    }

    private FileRead rows(List<CSVRecord> records) {
        List<String> header = Arrays.stream(records.getFirst().values())
                .map(LaoRowReader::clean)
                .toList();
        List<Finding> findings = new ArrayList<>(headerFindings(header));
        if (!findings.isEmpty()) {
            return new FileRead(List.of(), findings);
        }
        List<LaoRow> rows = new ArrayList<>();
        for (CSVRecord row : records.subList(1, records.size())) {
            if (Arrays.stream(row.values()).allMatch(String::isBlank)) {
                continue;
            }
            if (row.size() != header.size()) {
                findings.add(Finding.at(row.getRecordNumber(), "columns", row.size(), header.size()));
                continue;
            }
            LaoRowReader reader = new LaoRowReader(row.getRecordNumber(), cells(header, row), areas);
            reader.read().ifPresent(rows::add);
            findings.addAll(reader.findings());
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.ofFile("empty"));
        }
        findings.addAll(duplicates(rows));
        return new FileRead(rows, findings);
    }

    private static List<Finding> headerFindings(List<String> header) {
        List<Finding> findings = new ArrayList<>();
        String missing = LaoColumn.REQUIRED.stream()
                .map(LaoColumn::header)
                .filter(name -> !header.contains(name))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            findings.add(Finding.at(1, "header-missing", missing));
        }
        for (String name : header) {
            if (LaoColumn.of(name).isEmpty()) {
                findings.add(Finding.at(1, "header-unknown", name));
            }
        }
        if (Set.copyOf(header).size() < header.size()) {
            findings.add(Finding.at(1, "header-twice"));
        }
        return findings;
    }

    private static Map<LaoColumn, String> cells(List<String> header, CSVRecord row) {
        Map<LaoColumn, String> cells = new EnumMap<>(LaoColumn.class);
        for (int i = 0; i < header.size(); i++) {
            String cell = LaoRowReader.clean(row.get(i));
            LaoColumn.of(header.get(i)).ifPresent(column -> cells.put(column, cell));
        }
        return cells;
    }

    private static List<Finding> duplicates(List<LaoRow> rows) {
        Map<String, Long> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (LaoRow row : rows) {
            Long earlier = first.putIfAbsent(row.detail().code(), row.row());
            if (earlier != null) {
                findings.add(Finding.at(row.row(), "duplicate", row.detail().code(), earlier));
            }
        }
        return findings;
    }
}

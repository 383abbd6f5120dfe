package prongsai.measures.transfer.importing.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import prongsai.measures.transfer.importing.form.Confirmed.Answer;
import prongsai.measures.transfer.importing.form.FormDoubt.Reason;
import prongsai.measures.transfer.importing.form.RecognisedTable.RowKind;
import prongsai.thai.FiscalYear;
import prongsai.worker.paper.Block;
import prongsai.worker.paper.PaperDocument;
import prongsai.worker.paper.Paragraph;
import prongsai.worker.paper.Paragraph.Trait;
import prongsai.worker.paper.Table;

/** Recognises the form of a paper and the measures in it. A pure function of the document and of what persons confirmed. */
public final class FormRecogniser {
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?:หน้า(?:ที่)?\\s?)?[-–—]?\\s?[0-9๐-๙]{1,3}(?:\\s?/\\s?[0-9๐-๙]{1,3})?\\s?[-–—]?");
    private static final int LONGEST_GROUP = 160;

    private final Vocabulary vocabulary = Vocabulary.national();
    private final FiscalYear year;
    private final Confirmed confirmed;
    private final PageTexts texts;
    private final PaperTables places;
    private final Collector found = new Collector();
    private final OpenQuestions questions;
    private final LeavingOut left = new LeavingOut(found);
    private final List<String> preamble = new ArrayList<>();
    private final List<RecognisedTable> tables = new ArrayList<>();
    private @Nullable Header lastHeader;
    private List<ColumnRole> lastColumns = List.of();
    private Confirmed.Rows lastMeaning = Confirmed.Rows.BY_SIGNS;

    private FormRecogniser(PaperDocument document, FiscalYear year, Confirmed confirmed) {
        this.texts = PageTexts.of(document);
        this.places = PaperTables.of(document);
        this.year = year;
        this.confirmed = confirmed;
        this.questions = new OpenQuestions(found, year);
    }

    /** @param year that of the plan; it decides nothing but whether words name a time at all */
    public static RecognisedForm recognise(PaperDocument document, FiscalYear year, Confirmed confirmed) {
        return new FormRecogniser(document, year, confirmed).run(document);
    }

    private RecognisedForm run(PaperDocument document) {
        document.blocks().forEach(this::block);
        questions.ofSheets(tables, confirmed);
        questions.ofSchedules();
        found.end();
        return new RecognisedForm(
                preamble,
                tables,
                found.drafts().stream().map(GatheredMeasure::measure).toList(),
                found.doubts(),
                found.leftOut());
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Table table -> table(table);
        }
    }

    private void paragraph(Paragraph paragraph) {
        String text = texts.mended(paragraph).text();
        if (text.isEmpty()
                || paragraph.is(Trait.EDGE_OF_PAGE)
                || PAGE_NUMBER.matcher(text).matches()) {
            return;
        }
        if (Groups.is(text) && text.length() < LONGEST_GROUP) {
            found.group(text, null);
        }
        if (tables.isEmpty()) {
            preamble.add(text);
        } else {
            found.leaveOut(LeftOut.Why.BESIDE, new Source(-1, 0, 0, paragraph.place()), "", text);
        }
        left.notes(paragraph);
    }

    private void table(Table table) {
        var text = new TableText(places.placeOf(table), table, texts);
        if (table.hidden()) {
            left.table(text, LeftOut.Why.HIDDEN);
            return;
        }
        if (byAnswer(text) || byHeader(text) || byLabels(text) || goesOn(text)) {
            left.notes(text);
            return;
        }
        if (holdsOthers(table)) {
            table.rows().stream()
                    .flatMap(row -> row.cells().stream())
                    .flatMap(cell -> cell.content().stream())
                    .forEach(this::block);
            return;
        }
        if (tables.isEmpty()) {
            IntStream.range(0, text.rows())
                    .mapToObj(text::line)
                    .filter(line -> !line.isEmpty())
                    .forEach(preamble::add);
        } else {
            left.table(text, LeftOut.Why.TABLE);
        }
        left.notes(text);
    }

    private boolean byAnswer(TableText table) {
        Answer ofTable = confirmed.byTable().get(table.index());
        if (ofTable != null) {
            return byAnswer(table, ofTable);
        }
        Optional<Header> known = new HeaderFinder(table, vocabulary).find(confirmed.byShape());
        known.ifPresent(header -> {
            Answer answer = Objects.requireNonNull(confirmed.byShape().get(header.shape()));
            byAnswer(table, header, answer);
        });
        return known.isPresent();
    }

    private boolean byAnswer(TableText table, Answer answer) {
        if (answer.rows() == Confirmed.Rows.ARE_LABELS) {
            tables.add(labels(table).read());
            return true;
        }
        int first = Math.clamp(answer.firstHeaderRow(), 0, table.rows());
        byAnswer(table, Header.of(table, first, Math.clamp(answer.headerRows(), 0, table.rows() - first)), answer);
        return true;
    }

    private void byAnswer(TableText table, Header header, Answer answer) {
        if (answer.isOfNoMeasures()) {
            left.table(table, LeftOut.Why.TABLE);
        } else {
            rows(
                    table,
                    header,
                    ColumnRoles.confirmed(header, answer.columns(), new Ticks(table, vocabulary, year)),
                    answer.rows(),
                    table.rows());
        }
    }

    /** A table, or a sheet with several under each other; each begins with a header of its own. */
    private boolean byHeader(TableText table) {
        var finder = new HeaderFinder(table, vocabulary);
        boolean any = false;
        Optional<Header> header = finder.find(0);
        while (header.isPresent()) {
            Header here = header.get();
            Optional<Header> next = finder.after(here);
            List<ColumnRole> columns = ColumnRoles.of(table, here, vocabulary, year);
            int end = next.map(Header::first).orElse(table.rows());
            if (ColumnRole.speakOfMeasures(columns)) {
                rows(table, here, columns, Confirmed.Rows.BY_SIGNS, end);
                questions.ofColumns(table, here, columns);
                any = true;
            } else if (any) {
                left.rows(table, here.first(), end);
            }
            header = next;
        }
        return any;
    }

    private void rows(TableText table, Header header, List<ColumnRole> columns, Confirmed.Rows meaning, int to) {
        var kinds = new ArrayList<RowKind>();
        boolean firstOfTable = tables.isEmpty() || tables.getLast().index() != table.index();
        for (int row = 0; row < header.first() && firstOfTable; row++) {
            boolean blank = table.filled(row).isEmpty();
            if (!blank) {
                title(table, row);
            }
            kinds.add(blank ? RowKind.BLANK : RowKind.ABOVE);
        }
        IntStream.range(0, header.rows()).forEach(row -> kinds.add(RowKind.HEADER));
        left.hiddenColumns(table, header);
        Header before = lastHeader;
        boolean cut = before != null && before.shape().equals(header.shape());
        lastHeader = header;
        lastColumns = columns;
        lastMeaning = meaning;
        List<ColumnRole> shown = columns.stream()
                .filter(column -> !table.hiddenColumn(column.column()))
                .toList();
        kinds.addAll(
                new RowReader(table, shown, header, meaning, found, cut, header.next(), to).read(header.next(), to));
        tables.add(new RecognisedTable(
                table.index(),
                table.table(),
                header.shape(),
                header.rows() == 0 ? -1 : header.first(),
                header.rows(),
                false,
                columns,
                kinds));
    }

    /** Above a header. */
    private void title(TableText table, int row) {
        String line = table.line(row);
        if (tables.isEmpty()) {
            preamble.add(line);
        } else if (Groups.is(line) && line.length() < LONGEST_GROUP) {
            found.group(line, table.source(row, -1));
        } else {
            found.leaveOut(LeftOut.Why.BESIDE, table.source(row, -1), "", line);
        }
    }

    private boolean byLabels(TableText table) {
        LabelReader reader = labels(table);
        if (!reader.isLabelled() && !reader.goesOn(tables)) {
            return false;
        }
        tables.add(reader.read());
        return true;
    }

    private LabelReader labels(TableText table) {
        return new LabelReader(table, vocabulary, found, confirmed);
    }

    /** A table without words of its own that has the columns of the one before it. */
    private boolean goesOn(TableText table) {
        Header header = lastHeader;
        if (header == null || header.headings().size() != table.columns()) {
            return false;
        }
        Optional<Reason> told = new Continuation(table, lastColumns, found, year).told();
        told.ifPresent(reason -> {
            if (reason.asks()) {
                found.doubtOfForm(reason, table.source(0, -1), null, table.line(0));
            }
            questions.ofColumnsGoingOn(table, lastColumns);
            int before = found.drafts().size();
            var reader = new RowReader(table, lastColumns, header, lastMeaning, found, true, 0, table.rows());
            List<RowKind> kinds = reader.read(0, table.rows());
            boolean begins = kinds.stream()
                    .filter(kind -> kind == RowKind.BEGINS || kind == RowKind.GOES_ON)
                    .findFirst()
                    .equals(Optional.of(RowKind.BEGINS));
            if (!reason.asks() && !found.drafts().isEmpty()) {
                found.doubtOf(begins ? before : before - 1, reason, table.source(0, -1), Role.MEASURE, table.line(0));
            }
            tables.add(new RecognisedTable(
                    table.index(), table.table(), header.shape(), -1, 0, false, lastColumns, kinds));
        });
        return told.isPresent();
    }

    /** Then it is there for the layout alone. */
    private static boolean holdsOthers(Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.content().stream())
                .anyMatch(Table.class::isInstance);
    }
}

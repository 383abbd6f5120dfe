package prongsai.measures.transfer.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.measures.transfer.content.ContentDocument;
import prongsai.measures.transfer.content.ContentTopic;

/** A measure's topics and documents while their rows come in, each by its own number in the file. */
final class PartsDraft {
    private record TopicDraft(String title, Map<Integer, ContentTopic.Check> checks) {}

    private record DocumentDraft(ContentDocument head, Map<Integer, ContentDocument.MonthReport> reports) {}

    private final Map<Integer, TopicDraft> topics = new TreeMap<>();
    private final Map<Integer, DocumentDraft> documents = new TreeMap<>();

    /** False where the number is taken. */
    boolean addTopic(int item, String title) {
        return topics.putIfAbsent(item, new TopicDraft(title, new TreeMap<>())) == null;
    }

    /** False where the number is taken. */
    boolean addDocument(int item, ContentDocument head) {
        return documents.putIfAbsent(item, new DocumentDraft(head, new TreeMap<>())) == null;
    }

    void addCheck(int item, ContentTopic.Check check, Cells cells) {
        TopicDraft topic = topics.get(item);
        if (topic == null) {
            cells.wrong(SheetColumn.ITEM, "no-such-item", String.valueOf(item), RowKind.TOPIC.word());
        } else if (topic.checks().putIfAbsent(check.quarter(), check) != null) {
            cells.wrong(SheetColumn.QUARTER, "quarter-twice");
        }
    }

    void addReport(int item, ContentDocument.MonthReport report, Cells cells) {
        DocumentDraft document = documents.get(item);
        // October is the first month of a fiscal year.
        int place = (report.month() + 2) % 12;
        if (document == null) {
            cells.wrong(SheetColumn.ITEM, "no-such-item", String.valueOf(item), RowKind.DOCUMENT.word());
        } else if (document.reports().putIfAbsent(place, report) != null) {
            cells.wrong(SheetColumn.MONTH, "month-twice");
        }
    }

    /** How many there are of the kind that has more. */
    int most() {
        return Math.max(topics.size(), documents.size());
    }

    List<ContentTopic> topics() {
        return topics.values().stream()
                .map(topic -> new ContentTopic(
                        topic.title(), List.copyOf(topic.checks().values())))
                .toList();
    }

    List<ContentDocument> documents() {
        return documents.values().stream()
                .map(document ->
                        document.head().with(List.copyOf(document.reports().values())))
                .toList();
    }
}

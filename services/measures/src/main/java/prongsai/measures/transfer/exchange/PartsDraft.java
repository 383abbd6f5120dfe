package prongsai.measures.transfer.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import prongsai.measures.core.value.MeasureDocument;
import prongsai.measures.core.value.MonthReport;
import prongsai.measures.core.value.Topic;

/** A measure's topics and documents while their rows come in, each by its own number in the file. */
final class PartsDraft {
    private record TopicDraft(String title, Map<Integer, Topic.Check> checks) {}

    private record DocumentDraft(MeasureDocument head, Map<Integer, MonthReport> reports) {}

    private final Map<Integer, TopicDraft> topics = new TreeMap<>();
    private final Map<Integer, DocumentDraft> documents = new TreeMap<>();

    /** False where the number is taken. */
    boolean addTopic(int item, String title) {
        return topics.putIfAbsent(item, new TopicDraft(title, new TreeMap<>())) == null;
    }

    /** False where the number is taken. */
    boolean addDocument(int item, MeasureDocument head) {
        return documents.putIfAbsent(item, new DocumentDraft(head, new TreeMap<>())) == null;
    }

    void addCheck(int item, Topic.Check check, Cells cells) {
        TopicDraft topic = topics.get(item);
        if (topic == null) {
            cells.wrong(SheetColumn.ITEM, "no-such-item", String.valueOf(item), RowKind.TOPIC.word());
        } else if (topic.checks().putIfAbsent(check.quarter(), check) != null) {
            cells.wrong(SheetColumn.QUARTER, "quarter-twice");
        }
    }

    void addReport(int item, MonthReport report, Cells cells) {
        DocumentDraft document = documents.get(item);
        if (document == null) {
            cells.wrong(SheetColumn.ITEM, "no-such-item", String.valueOf(item), RowKind.DOCUMENT.word());
        } else if (document.reports().putIfAbsent(report.month(), report) != null) {
            cells.wrong(SheetColumn.MONTH, "month-twice");
        }
    }

    int topicCount() {
        return topics.size();
    }

    int documentCount() {
        return documents.size();
    }

    List<Topic> topics() {
        return topics.values().stream()
                .map(topic ->
                        new Topic(topic.title(), List.copyOf(topic.checks().values())))
                .toList();
    }

    List<MeasureDocument> documents() {
        return documents.values().stream()
                .map(document ->
                        document.head().with(List.copyOf(document.reports().values())))
                .toList();
    }
}

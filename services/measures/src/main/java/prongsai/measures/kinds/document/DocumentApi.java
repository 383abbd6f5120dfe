package prongsai.measures.kinds.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import prongsai.measures.core.change.ChangeAnswer;
import prongsai.measures.core.change.IfMatch;
import prongsai.measures.core.part.PartRow;
import prongsai.measures.core.part.Parts;
import prongsai.measures.core.plan.Action;
import prongsai.measures.core.plan.Takes;
import prongsai.web.Problem;
import reactor.core.publisher.Mono;

/** The papers of a measure, for other systems. */
@RestController
class DocumentApi {
    private final DocumentService documents;

    DocumentApi(DocumentService documents) {
        this.documents = documents;
    }

    record MonthRow(
            int month,
            @Nullable LocalDate reportedOn,
            @Nullable UUID evidenceId,
            @Nullable String url) {
        MonthReport report() {
            if (reportedOn == null) {
                throw Problem.invalid("reportedOn", "field-missing", "reportedOn");
            }
            return new MonthReport(month, reportedOn, evidenceId, text(url));
        }
    }

    /** @param id of one that is there; left out for a new one */
    record Row(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String number,
            @Nullable String version,
            @Nullable LocalDate effectiveOn,
            @Nullable String holder,
            @Nullable UUID evidenceId,
            @Nullable String url,
            @Nullable List<MonthRow> reports)
            implements PartRow<MeasureDocument> {
        @Override
        public MeasureDocument as(UUID part) {
            return new MeasureDocument(
                    part,
                    text(title),
                    text(number),
                    text(version),
                    effectiveOn,
                    text(holder),
                    evidenceId,
                    text(url),
                    reports == null
                            ? List.of()
                            : reports.stream().map(MonthRow::report).toList());
        }
    }

    record Body(@Nullable List<Row> documents) {
        List<MeasureDocument> onto(List<MeasureDocument> before) {
            return Parts.replaced("documents", before, documents);
        }
    }

    record Answer(UUID id, long revision, List<MeasureDocument> documents) {}

    @Takes(Action.WORK)
    @PutMapping("/api/measures/v1/measures/{id}/documents")
    Mono<ResponseEntity<Answer>> put(@PathVariable UUID id, IfMatch ifMatch, @RequestBody Body body) {
        return Mono.defer(() -> documents.edit(id, ifMatch.expected(), body::onto))
                .map(changed -> ChangeAnswer.ok(changed, new Answer(id, changed.revision(), changed.value())));
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}

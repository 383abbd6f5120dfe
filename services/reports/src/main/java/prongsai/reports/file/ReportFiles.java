package prongsai.reports.file;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import prongsai.reports.paper.PaperForm;
import prongsai.reports.paper.PaperService;
import prongsai.reports.snapshot.Frozen;
import prongsai.reports.snapshot.Snapshot;
import reactor.core.publisher.Mono;

/** Answers with a report as a file. Its ETag comes from the snapshot, so a file that the reader has is not sent again. */
@Service
public class ReportFiles {
    private final PaperService papers;

    ReportFiles(PaperService papers) {
        this.papers = papers;
    }

    public Mono<ResponseEntity<byte[]>> response(Frozen report, ReportFile file, CacheControl cache) {
        return bytes(report, file)
                .map(bytes -> ResponseEntity.ok()
                        .contentType(file.mediaType())
                        .cacheControl(cache)
                        .eTag("W/\"" + report.sha256().substring(0, 32) + "-" + file.extension() + "\"")
                        .header("Content-Disposition", disposition(report.snapshot(), file))
                        .body(bytes));
    }

    private Mono<byte[]> bytes(Frozen report, ReportFile file) {
        return switch (file) {
            case PDF -> papers.render(report, PaperForm.PDF);
            case DOCX -> papers.render(report, PaperForm.DOCX);
            case JSON -> Mono.just(report.bytes());
        };
    }

    /** A PDF opens in the browser; the others are saved. */
    private static String disposition(Snapshot snapshot, ReportFile file) {
        ContentDisposition.Builder disposition =
                file == ReportFile.PDF ? ContentDisposition.inline() : ContentDisposition.attachment();
        String name = "รายงานมาตรการคุณธรรมและความโปร่งใส-%d-%s.%s"
                .formatted(snapshot.fiscalYear(), snapshot.lao().shortName(), file.extension());
        return disposition.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}

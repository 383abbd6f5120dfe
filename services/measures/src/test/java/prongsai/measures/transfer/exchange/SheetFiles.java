package prongsai.measures.transfer.exchange;

import java.time.LocalDate;
import prongsai.measures.transfer.importing.ReportFile;
import prongsai.thai.FiscalYear;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;

/** A file of the form, read as a worker and the service do together, but here and at once. */
final class SheetFiles {
    private SheetFiles() {}

    static SheetReading read(byte[] file, FiscalYear year, LocalDate today) {
        SheetFile sheet = new SheetFile(year, today);
        return SheetFile.text(file)
                .map(sheet::of)
                .orElseGet(() -> sheet.of((Opened) ReportFile.answer(file, new Job.OpenWorkbook())));
    }
}

package prongsai.measures.transfer.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import prongsai.measures.transfer.importing.report.ImportReading;
import prongsai.worker.engine.Engine;
import prongsai.worker.job.Job;
import prongsai.worker.job.Opened;

/** A report's file, read as a worker and the service do together, but here and at once. */
public final class ReportFile {
    private ReportFile() {}

    public static ImportReading read(byte[] file) {
        return ReportReader.read((Opened) answer(file, new Job.OpenReport()));
    }

    /** What a worker would answer. */
    public static Object answer(byte[] file, Job<?> job) {
        try {
            Path path = Files.createTempFile("prongsai-test-", null);
            try {
                return Engine.answer(job, Files.write(path, file));
            } finally {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

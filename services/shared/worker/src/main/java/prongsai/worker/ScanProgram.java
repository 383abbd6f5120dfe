package prongsai.worker;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import prongsai.worker.engine.scan.Tesseract;

/** Looks whether this machine has the program that reads scans, and what bounds it. */
final class ScanProgram {
    private static final Logger log = LoggerFactory.getLogger(ScanProgram.class);
    private static final String AUTO = "auto";
    private static final String OFF = "off";
    private static final long PATIENCE_SECONDS = 10;

    private ScanProgram() {}

    /**
     * Empty where scans are not to be read, or {@code auto} finds nothing. Blocks for some milliseconds.
     *
     * @param setting see {@link WorkerSettings}
     * @throws IllegalArgumentException where a program is named that cannot read them
     */
    static Optional<Path> find(String setting) {
        if (setting.equals(OFF)) {
            return Optional.empty();
        }
        if (setting.equals(AUTO)) {
            Optional<Path> found = onThePath().filter(ScanProgram::canRead).findFirst();
            log.info("Scans are read by {}", found.map(Path::toString).orElse("nothing"));
            return found;
        }
        Path named = Path.of(setting);
        if (!canRead(named)) {
            throw new IllegalArgumentException(
                    "PRONGSAI_WORKERS_SCANS: %s (expected the path of tesseract with the languages %s, beside %s)"
                            .formatted(setting, Tesseract.LANGUAGES, Tesseract.BOUNDS));
        }
        return Optional.of(named);
    }

    private static Stream<Path> onThePath() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Arrays.stream(path.split(File.pathSeparator, -1)).flatMap(folder -> {
            try {
                return Stream.of(Path.of(folder, "tesseract"));
            } catch (InvalidPathException noFolder) {
                return Stream.empty();
            }
        });
    }

    private static boolean canRead(Path program) {
        return program.isAbsolute()
                && Stream.concat(Stream.of(program), Tesseract.BOUNDS.stream()).allMatch(Files::isExecutable)
                && languages(program).containsAll(Tesseract.LANGUAGES);
    }

    private static List<String> languages(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (IOException noProgram) {
            log.info("{} does not run", program, noProgram);
            return List.of();
        }
    }
}

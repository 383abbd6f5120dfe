package prongsai.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import prongsai.worker.engine.WorkerMain;
import prongsai.worker.engine.scan.Tesseract;

/**
 * The command that starts a worker out of the very classes that this process runs: from a class path, as in tests and
 * where an operator took the jar apart, or from Spring Boot's jar of jars.
 */
final class Launch {
    private static final String BOOT = "org.springframework.boot.loader.launch.";
    private static final List<Path> NICE = List.of(Path.of("/usr/bin/nice"), Path.of("/bin/nice"));

    private Launch() {}

    /**
     * @param folder of the worker's own, for what it must keep on disk meanwhile
     * @param fonts where PDFBox remembers which fonts the machine has
     * @param scans the program that reads scans
     */
    static ProcessBuilder worker(WorkerSettings settings, Path folder, Path fonts, Optional<Path> scans) {
        List<String> command = new ArrayList<>();
        // People who wait for a page go before files, whatever is in them.
        NICE.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", "10")));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx%dm".formatted(settings.memory().toMegabytes() / 2),
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ActiveProcessorCount=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash"),
                "-XX:+DisplayVMOutputToStderr",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + fonts,
                "-Dlogback.configurationFile=prongsai/worker/silent.xml",
                "-Dfile.encoding=UTF-8"));
        scans.ifPresent(program -> command.add("-D%s=%s".formatted(Tesseract.PROPERTY, program)));
        command.addAll(program(System.getProperty("java.class.path")));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // No password of this service is a worker's business.
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        // What a library says of a file may quote it.
        return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    private static List<String> program(String classPath) {
        return isBootJar(Path.of(classPath))
                ? List.of("-cp", classPath, "-Dloader.main=" + WorkerMain.class.getName(), BOOT + "PropertiesLauncher")
                : List.of("-cp", classPath, WorkerMain.class.getName());
    }

    private static boolean isBootJar(Path classPath) {
        if (!Files.isRegularFile(classPath)) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath.toFile())) {
            return Optional.ofNullable(jar.getManifest())
                    .map(Manifest::getMainAttributes)
                    .map(attributes -> attributes.getValue("Main-Class"))
                    .filter(main -> main.startsWith(BOOT))
                    .isPresent();
        } catch (IOException noJar) {
            return false;
        }
    }
}

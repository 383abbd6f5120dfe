package prongsai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are in the working tree. */
public record Layout(Path root) {
    /** The system property by which {@code ./start} names the working tree. */
    static final String ROOT = "prongsai.root";

    /** The tree that {@code ./start} named, or the one around the current folder. */
    public static Layout find() {
        String named = System.getProperty(ROOT);
        if (named != null) {
            return new Layout(Path.of(named));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/keycloak/prongsai-realm.json"))) {
                return new Layout(folder);
            }
        }
        throw new StartFailure("Not inside the project's folder: run ./start from there");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/prongsai-realm.json");
    }

    public Path demoAccounts() {
        return root.resolve("deploy/keycloak/demo-accounts.json");
    }

    public Path themes() {
        return root.resolve("deploy/keycloak/themes");
    }

    public Path demoLaos() {
        return root.resolve("services/database/src/main/resources/reference/demo-laos.csv");
    }

    /** The unpacked Keycloak distribution. */
    public Path keycloak() {
        return only(root.resolve("deploy/local/target"), "keycloak-[0-9]*");
    }

    /** The runnable jar of a module, such as {@code services/measures}. */
    public Path jar(String module) {
        return only(root.resolve(module).resolve("target"), "*-exec.jar");
    }

    private static Path only(Path folder, String glob) {
        List<Path> found = list(folder, glob);
        if (found.size() != 1) {
            throw new StartFailure("Expected one " + glob + " in " + folder + ", found " + found.size()
                    + ": build with mvn -Dmaven.test.skip=true clean package");
        }
        return found.getFirst();
    }

    private static List<Path> list(Path folder, String glob) {
        try (Stream<Path> files = Files.list(folder)) {
            var matcher = folder.getFileSystem().getPathMatcher("glob:" + glob);
            return files.filter(file -> matcher.matches(file.getFileName())).toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

package prongsai.local.service;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import prongsai.local.DataFolder;
import prongsai.local.Layout;
import prongsai.local.StartFailure;
import prongsai.local.process.Children;
import prongsai.local.process.Jvm;

/** The services' jars, taken apart once after each build: started so, a service needs two thirds of the time. */
final class Programs {
    private static final int HEAP = 64;

    private final Layout layout;
    private final DataFolder data;
    private final Children children;

    Programs(Layout layout, DataFolder data, Children children) {
        this.layout = layout;
        this.data = data;
        this.children = children;
    }

    /**
     * The jar to run for a module, such as {@code services/measures}. Two stacks may start at once from one tree, so one
     * waits for the other.
     */
    Path jar(String module) throws InterruptedException {
        Path built = layout.jar(module);
        Path apart = built.resolveSibling("apart");
        Path mark = apart.resolve("taken-from.txt");
        try (FileChannel channel = FileChannel.open(
                        built.resolveSibling("apart.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            String state = state(built);
            if (!held.isValid()
                    || !Files.exists(mark)
                    || !Files.readString(mark).equals(state)) {
                takeApart(built, apart);
                Files.writeString(mark, state);
            }
        } catch (IOException e) {
            throw new StartFailure("Cannot take " + built + " apart: " + e.getMessage(), e);
        }
        return apart.resolve(built.getFileName());
    }

    private void takeApart(Path built, Path apart) throws InterruptedException {
        children.run(
                "Unpacking",
                Jvm.command(
                        HEAP,
                        List.of(
                                "-Djarmode=tools",
                                "-jar",
                                built.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                apart.toString())),
                Map.of(),
                data.log("unpacking"));
    }

    /** Changes with every build; the time of change cannot be the last modification, which a build sets to a fixed day. */
    private static String state(Path jar) throws IOException {
        return Files.size(jar) + " " + Files.getAttribute(jar, "unix:ctime");
    }
}

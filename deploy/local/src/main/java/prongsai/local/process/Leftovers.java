package prongsai.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import prongsai.local.StartFailure;

/**
 * The processes of a stack on file, so that a start after a crash knows them again. A pid alone is not enough, since the
 * system gives it out anew: only a process that began at the noted instant is ended.
 */
public final class Leftovers {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path file;

    public Leftovers(Path file) {
        this.file = file;
    }

    void note(Collection<Child> children) {
        String text = children.stream()
                .map(child -> child.handle().pid() + " " + child.begun().toEpochMilli() + " " + child.name() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new StartFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /**
     * Ends what a killed launcher left running.
     *
     * @return the names of what was ended
     */
    public List<String> end() {
        List<Noted> alive = read().stream().filter(Noted::alive).toList();
        Ending.of(alive.stream().map(Noted::handle).flatMap(Optional::stream).toList(), PATIENCE);
        return alive.stream().map(Noted::name).toList();
    }

    private List<Noted> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(" ", 3))
                    .filter(fields -> fields.length == 3)
                    .map(fields -> new Noted(
                            Long.parseLong(fields[0]), Instant.ofEpochMilli(Long.parseLong(fields[1])), fields[2]))
                    .toList();
        } catch (IOException | NumberFormatException e) {
            throw new StartFailure(file + " is damaged: end what is left of the last start by hand and delete it", e);
        }
    }

    private record Noted(long pid, Instant begun, String name) {
        Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(handle ->
                            handle.info().startInstant().filter(begun::equals).isPresent());
        }

        boolean alive() {
            return handle().isPresent();
        }
    }
}

package prongsai.measures.files.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * One file on its way to its place, under another name until it is whole. Whoever waits for it may go away while another
 * thread is still copying; from then on it neither appears nor leaves anything. Blocks.
 */
final class FileCopy {
    private final Path target;
    private final Path partial;
    private boolean kept;
    private boolean givenUp;

    FileCopy(Path target) {
        this.target = target;
        this.partial = target.resolveSibling(".partial-" + UUID.randomUUID());
    }

    /** Copies the bytes and waits until the disk has them. */
    void read(Path from) throws IOException {
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = open()) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                long copied = in.transferTo(at, size - at, out);
                if (copied <= 0) {
                    throw new IOException("the file grew shorter: %d bytes (expected: %d)".formatted(at, size));
                }
                at += copied;
            }
            out.force(true);
        }
    }

    private synchronized FileChannel open() throws IOException {
        requireWanted();
        Files.createDirectories(target.getParent());
        return FileChannel.open(partial, OwnFile.NEW, OwnFile.attributes(partial));
    }

    /** Lets the file appear in its place, in the place of an earlier one. */
    synchronized void keep() throws IOException {
        requireWanted();
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
    }

    /** Leaves nothing, however far it has come. */
    synchronized void giveUp() throws IOException {
        givenUp = true;
        Files.deleteIfExists(partial);
        if (kept) {
            Files.deleteIfExists(target);
        }
    }

    private void requireWanted() {
        if (givenUp) {
            throw new CancellationException("nobody waits for this file");
        }
    }
}

package prongsai.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** A PDF put together object by object (ISO 32000 §7.5), so that it can say what no library would write. */
final class RawPdf {
    private final List<byte[]> objects = new ArrayList<>();

    /** @return its number, from 1 */
    int object(String text) {
        objects.add(text.getBytes(StandardCharsets.ISO_8859_1));
        return objects.size();
    }

    /** A stream as it is. {@code dictionary} without its brackets and length */
    int stream(String dictionary, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("<<%s /Length %d>>\nstream\n"
                .formatted(dictionary, content.length)
                .getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(content);
        bytes.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
        objects.add(bytes.toByteArray());
        return objects.size();
    }

    int stream(String dictionary, String content) {
        return stream(dictionary, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A stream that is packed. */
    int deflated(String dictionary, byte[] content) {
        return stream(dictionary + " /Filter /FlateDecode", deflate(content));
    }

    /** The number that the next object will have. */
    int next() {
        return objects.size() + 1;
    }

    /** A page of A4 with this content and these resources, and what else it is to have. */
    byte[] withPage(int content, String resources, String more) {
        int page = next();
        object("<</Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources <<%s>> %s>>"
                .formatted(page + 1, content, resources, more));
        object("<</Type /Pages /Kids [%d 0 R] /Count 1>>".formatted(page));
        return bytes(object("<</Type /Catalog /Pages %d 0 R>>".formatted(page + 1)));
    }

    byte[] bytes(int catalog) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.size());
            file.writeBytes("%d 0 obj\n".formatted(i + 1).getBytes(StandardCharsets.ISO_8859_1));
            file.writeBytes(objects.get(i));
            file.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        int xref = file.size();
        var end = new StringBuilder("xref\n0 %d\n0000000000 65535 f \n".formatted(objects.size() + 1));
        places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
        end.append("trailer\n<</Size %d /Root %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(objects.size() + 1, catalog, xref));
        file.writeBytes(end.toString().getBytes(StandardCharsets.ISO_8859_1));
        return file.toByteArray();
    }

    static byte[] deflate(byte[] content) {
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(content);
            deflater.finish();
            var out = new ByteArrayOutputStream();
            var buffer = new byte[64 * 1024];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        }
    }
}

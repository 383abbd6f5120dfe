package prongsai.worker.engine.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks at Thai digits again. The program knows Thai letters well and Thai digits badly (๔ is ๕ to it, ๖ is ๒, ๓ is "on"),
 * and by its numbers a plan is understood. What it took for a number, or for nothing that is a word, is compared with the
 * digits of the font that offices write in; what is not clearly like one of these stays as it was read.
 */
final class ThaiDigitShapes {
    /** Of 1. */
    static final double LIKE = 0.72;

    /** By so much it is more like one digit than like any other. */
    static final double RATHER = 0.02;

    /** In heights of the line's letters: what is lower is a point. */
    private static final double LETTER = 0.6;

    /** A year. */
    private static final int MOST_TOGETHER = 4;

    /** In widths of a digit. */
    private static final double REACH = 0.1;

    /** Letters that the program takes digits for; it has them nowhere else by themselves. */
    private static final String TAKEN_FOR = "ฆฒ";

    /** Read well enough, and no number by itself. */
    private static final String PUNCTUATION = ".,:;/()-–“”\"'";

    private record Digit(String text, Shape shape) {}

    private static final List<Digit> DIGITS = read();

    private ThaiDigitShapes() {}

    /** Each line is a digit and its grid, in sixteenths of ink. */
    private static List<Digit> read() {
        try (InputStream in = Objects.requireNonNull(ThaiDigitShapes.class.getResourceAsStream("digits.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> {
                        String[] parts = line.split(" ", 3);
                        double[] fields = parts[2].chars()
                                .mapToDouble(field -> Character.digit(field, 16) / 15.0)
                                .toArray();
                        return new Digit(parts[0], new Shape(fields, Double.parseDouble(parts[1])));
                    })
                    .toList();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    /** The words of a line, numbers looked at again. */
    static List<ReadLine.Word> mended(Snippet line, List<ReadLine.Word> words) {
        var mended = new ArrayList<ReadLine.Word>();
        List<Blob> blobs =
                words.stream().anyMatch(ThaiDigitShapes::isNumberLike) ? new Blobs(line.picture()).found() : List.of();
        for (int i = 0; i < words.size(); ) {
            int next = i;
            while (next < words.size() && isNumberLike(words.get(next))) {
                next++;
            }
            if (next == i) {
                mended.add(words.get(i++));
            } else {
                List<ReadLine.Word> number = words.subList(i, next);
                mended.addAll(looked(line, blobs, number).orElse(number));
                i = next;
            }
        }
        return mended;
    }

    private static boolean isNumberLike(ReadLine.Word word) {
        return word.text().codePoints().anyMatch(letter -> PUNCTUATION.indexOf(letter) < 0)
                && word.text().codePoints().allMatch(letter -> !isThaiLetter(letter) || TAKEN_FOR.indexOf(letter) >= 0);
    }

    private static boolean isThaiLetter(int letter) {
        return letter >= 'ก' && letter <= '๛' && !(letter >= '๐' && letter <= '๙');
    }

    /** Digit by digit; empty where one is none. */
    private static Optional<List<ReadLine.Word>> looked(Snippet line, List<Blob> blobs, List<ReadLine.Word> number) {
        List<Blob> within = blobs.stream()
                .filter(blob -> number.stream().anyMatch(word -> isOf(blob, word)))
                .filter(blob -> blob.height() >= LETTER * line.height())
                .sorted(Comparator.comparingInt(Blob::left))
                .toList();
        var digits = new ArrayList<ReadLine.Word>();
        double sure = number.getFirst().sure();
        for (Blob blob : within) {
            List<ReadLine.Word> found = digits(line.picture(), blob, sure);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            digits.addAll(found);
        }
        return digits.isEmpty() ? Optional.empty() : Optional.of(withPoint(digits, number));
    }

    /** The program's boxes are not exact: half of the narrower one lies on the other. */
    private static boolean isOf(Blob blob, ReadLine.Word word) {
        int both = Math.min(blob.right() + 1, word.right()) - Math.max(blob.left(), word.left());
        return 2 * both >= Math.min(blob.right() + 1 - blob.left(), word.right() - word.left());
    }

    /** What closes a number is kept as it was read. */
    private static List<ReadLine.Word> withPoint(List<ReadLine.Word> digits, List<ReadLine.Word> number) {
        String text = number.stream().map(ReadLine.Word::text).collect(Collectors.joining());
        String end = text.substring(text.length() - 1);
        if (Set.of(".", ")", ",").contains(end)) {
            digits.add(new ReadLine.Word(
                    end.equals(",") ? "." : end,
                    digits.getLast().right(),
                    number.getLast().right(),
                    number.getLast().sure()));
        }
        return digits;
    }

    /** The digits that a blob is, of which several may have run together; none where it is not made of digits. */
    private static List<ReadLine.Word> digits(Sheet sheet, Blob blob, double sure) {
        for (int count = 1; count <= MOST_TOGETHER; count++) {
            var digits = new ArrayList<ReadLine.Word>();
            for (Blob piece : pieces(sheet, blob, count)) {
                digit(Shape.of(sheet, piece))
                        .ifPresent(
                                digit -> digits.add(new ReadLine.Word(digit, piece.left(), piece.right() + 1, sure)));
            }
            if (digits.size() == count) {
                return digits;
            }
        }
        return List.of();
    }

    /** Cut where there is least ink, near to where pieces of one width would end. */
    private static List<Blob> pieces(Sheet sheet, Blob blob, int count) {
        var pieces = new ArrayList<Blob>();
        double width = (blob.right() - blob.left() + 1.0) / count;
        int left = blob.left();
        for (int i = 1; i <= count; i++) {
            int end = blob.right() + 1;
            if (i < count) {
                int around = (int) Math.round(blob.left() + width * i);
                int reach = (int) (width * REACH);
                end = IntStream.rangeClosed(around - reach, around + reach)
                        .boxed()
                        .min(Comparator.comparingDouble(x -> sheet.inkWithin(x, blob.top(), 1, blob.height())))
                        .orElseThrow();
            }
            pieces.add(new Blob(blob.number(), left, blob.top(), end - 1, blob.bottom(), blob.ink()));
            left = end;
        }
        return pieces;
    }

    private static Optional<String> digit(Shape shape) {
        List<Digit> byLikeness = DIGITS.stream()
                .sorted(Comparator.comparingDouble((Digit digit) -> shape.likeness(digit.shape()))
                        .reversed())
                .toList();
        Digit first = byLikeness.getFirst();
        double likeness = shape.likeness(first.shape());
        double next = byLikeness.stream()
                .filter(digit -> !digit.text().equals(first.text()))
                .mapToDouble(digit -> shape.likeness(digit.shape()))
                .max()
                .orElse(0);
        return likeness >= LIKE && likeness - next >= RATHER ? Optional.of(first.text()) : Optional.empty();
    }
}

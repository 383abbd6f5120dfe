package prongsai.hostile;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** PDFs of a few kilobytes that ask for more than any machine has. */
final class HostilePdfs {
    private HostilePdfs() {}

    /** Each of twelve forms draws the next ten times: 10^12 drawings. */
    static byte[] nestedForms() {
        var pdf = new RawPdf();
        int last = pdf.stream(form(""), "0 0 1 1 re f");
        for (int level = 0; level < 12; level++) {
            last = pdf.stream(form("/XObject <</X %d 0 R>>".formatted(last)), "/X Do ".repeat(10));
        }
        int content = pdf.stream("", "/X Do ".repeat(10));
        return pdf.withPage(content, "/XObject <</X %d 0 R>>".formatted(last), "");
    }

    /** A form that draws itself. */
    static byte[] formOfItself() {
        var pdf = new RawPdf();
        int self = pdf.next();
        pdf.stream(form("/XObject <</X %d 0 R>>".formatted(self)), "/X Do /X Do");
        int content = pdf.stream("", "/X Do");
        return pdf.withPage(content, "/XObject <</X %d 0 R>>".formatted(self), "");
    }

    private static String form(String resources) {
        return "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources <<%s>>".formatted(resources);
    }

    /** The same with groups that are made see-through, each a picture of its own. */
    static byte[] nestedGroups() {
        var pdf = new RawPdf();
        String group = " /Group <</S /Transparency /I true /K true>>";
        int last = pdf.stream(form("") + group, "0 0 595 842 re f");
        for (int level = 0; level < 10; level++) {
            last = pdf.stream(
                    form("/XObject <</X %d 0 R>> /ExtGState <</G <</ca 0.5 /BM /Multiply>>>>".formatted(last)) + group,
                    "/G gs " + "/X Do ".repeat(8));
        }
        int content = pdf.stream("", "/X Do");
        return pdf.withPage(content, "/XObject <</X %d 0 R>>".formatted(last), "");
    }

    /** A page that is drawn by some million operators, packed to nearly nothing. */
    static byte[] operators() {
        var pdf = new RawPdf();
        byte[] once = "0 0 m 595 842 l 595 0 l 0 842 l S q Q\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var all = new byte[once.length * 1_000_000];
        for (int i = 0; i < all.length; i += once.length) {
            System.arraycopy(once, 0, all, i, once.length);
        }
        return pdf.withPage(pdf.deflated("", all), "", "");
    }

    /** A path of half a million curves that is stroked in dashes of a thousandth of a point. */
    static byte[] dashes() {
        var pdf = new RawPdf();
        String curves = IntStream.range(0, 20_000)
                .mapToObj(i -> "0 0 %d 842 595 %d 1 1 c".formatted(i % 595, i % 842))
                .collect(Collectors.joining("\n"));
        int content = pdf.deflated(
                "", ("[0.001 0.001] 0 d 0 0 m " + curves + " S").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return pdf.withPage(content, "", "");
    }

    /** A page that is filled with a pattern of patterns, each a hundredth of a point wide. */
    static byte[] patterns() {
        var pdf = new RawPdf();
        String tile =
                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 5 5] /XStep 0.01 /YStep 0.01";
        int last = pdf.stream(tile + " /Resources <<>>", "0 0 1 1 re f");
        for (int level = 0; level < 6; level++) {
            last = pdf.stream(
                    tile + " /Resources <</Pattern <</P %d 0 R>>>>".formatted(last), "/Pattern cs /P scn 0 0 5 5 re f");
        }
        int content = pdf.stream("", "/Pattern cs /P scn 0 0 595 842 re f");
        return pdf.withPage(content, "/Pattern <</P %d 0 R>>".formatted(last), "");
    }

    /** A shading whose colour is reckoned by a program at each point. */
    static byte[] shading() {
        var pdf = new RawPdf();
        int function = pdf.stream(
                "/FunctionType 4 /Domain [0 1 0 1] /Range [0 1 0 1 0 1]",
                "{ " + "sin cos atan 2 exp sqrt 360 mul ".repeat(20_000) + " 0 }");
        int content = pdf.stream("", "/S sh ".repeat(50));
        return pdf.withPage(
                content,
                "/Shading <</S <</ShadingType 1 /ColorSpace /DeviceRGB /Domain [0 1 0 1] /Matrix [595 0 0 842 0 0] /Function %d 0 R>>>>"
                        .formatted(function),
                "");
    }

    /** A font whose letters are written in the same font. */
    static byte[] fontOfItself() {
        var pdf = new RawPdf();
        int letter = pdf.next();
        int font = letter + 1;
        pdf.stream("", "1000 0 0 0 1000 1000 d1 BT /F 1 Tf " + "(aaaaaaaaaa) Tj ".repeat(10) + "ET");
        pdf.object(
                "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 97 /Widths [1000] /CharProcs <</a %d 0 R>> /Encoding <</Differences [97 /a]>> /Resources <</Font <</F %d 0 R>>>>>>"
                        .formatted(letter, font));
        int content = pdf.stream("", "BT /F 12 Tf (aaaaaaaaaa) Tj ET");
        return pdf.withPage(content, "/Font <</F %d 0 R>>".formatted(font), "");
    }

    /** A TrueType font that is nothing but noise, and says that it is large. */
    static byte[] brokenFont() {
        var pdf = new RawPdf();
        var noise = new byte[200_000];
        new java.util.Random(2568).nextBytes(noise);
        System.arraycopy(new byte[] {0, 1, 0, 0, 0, (byte) 200, 0, 0, 0, 0, 0, 0}, 0, noise, 0, 12);
        int file = pdf.deflated("/Length1 2000000000", noise);
        int descriptor = pdf.object(
                "<</Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 1 /Descent 0 /CapHeight 1 /StemV 1 /FontFile2 %d 0 R>>"
                        .formatted(file));
        int font = pdf.object(
                "<</Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 0 /LastChar 255 /FontDescriptor %d 0 R>>"
                        .formatted(descriptor));
        int content = pdf.stream("", "BT /F 12 Tf (abc) Tj ET");
        return pdf.withPage(content, "/Font <</F %d 0 R>>".formatted(font), "");
    }

    /** @param box of a page that no paper has */
    static byte[] page(String box) {
        var pdf = new RawPdf();
        int content = pdf.stream("", "0 0 1e9 1e9 re f");
        return pdf.withPage(content, "", "/MediaBox %s /CropBox %s".formatted(box, box));
    }

    /** A picture of 30,000 by 30,000, of one colour: 900 million points out of a megabyte. */
    static byte[] image() {
        return withImage(
                "/Width 30000 /Height 30000 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode",
                RawPdf.deflate(new byte[900_000_000 / 8]));
    }

    /** @param filter of a picture whose bytes are noise */
    static byte[] imageOf(String filter) {
        var noise = new byte[100_000];
        new java.util.Random(2569).nextBytes(noise);
        return withImage(
                "/Width 20000 /Height 20000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /" + filter, noise);
    }

    private static byte[] withImage(String dictionary, byte[] content) {
        var pdf = new RawPdf();
        int image = pdf.stream("/Type /XObject /Subtype /Image " + dictionary, content);
        int drawing = pdf.stream("", "595 0 0 842 0 0 cm " + "/I Do ".repeat(20));
        return pdf.withPage(drawing, "/XObject <</I %d 0 R>>".formatted(image), "");
    }

    /** A page's content that unpacks to 400 megabytes, through two filters. */
    static byte[] bomb() {
        var pdf = new RawPdf();
        byte[] inner = RawPdf.deflate(new byte[400 << 20]);
        return pdf.withPage(pdf.stream("/Filter [/FlateDecode /FlateDecode]", RawPdf.deflate(inner)), "", "");
    }

    /** A tree of pages that is its own child, and says that it has two thousand million. */
    static byte[] pagesOfThemselves() {
        var pdf = new RawPdf();
        int pages = pdf.next();
        pdf.object("<</Type /Pages /Kids [%s] /Count 2000000000>>"
                .formatted(String.join(" ", Collections.nCopies(50, pages + " 0 R"))));
        return pdf.bytes(pdf.object("<</Type /Catalog /Pages %d 0 R>>".formatted(pages)));
    }

    /** Lists within lists, half a million deep. */
    static byte[] deepLists() {
        var pdf = new RawPdf();
        int content = pdf.stream("", "0 0 1 1 re f");
        pdf.object("[".repeat(500_000) + "]".repeat(500_000));
        return pdf.withPage(
                content,
                "",
                "/Deep %d 0 R /Deeper %s"
                        .formatted(pdf.next() - 1, "<</A ".repeat(200_000) + "1" + ">>".repeat(200_000)));
    }

    /** An honest start, and then nothing that a reader could find its way in. */
    static byte[] cutOff() {
        byte[] whole = nestedForms();
        return java.util.Arrays.copyOf(whole, whole.length / 2);
    }

    /** Text of fifty million letters, all on one spot. */
    static byte[] letters() {
        var pdf = new RawPdf();
        byte[] line = ("BT /F 12 Tf 10 10 Td (" + "x".repeat(1000) + ") Tj ET\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var all = new byte[line.length * 20_000];
        for (int i = 0; i < all.length; i += line.length) {
            System.arraycopy(line, 0, all, i, line.length);
        }
        int font = pdf.object("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>");
        return pdf.withPage(pdf.deflated("", all), "/Font <</F %d 0 R>>".formatted(font), "");
    }
}

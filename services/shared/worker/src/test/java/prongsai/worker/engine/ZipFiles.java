package prongsai.worker.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Office files made by hand, for what POI cannot write. */
public final class ZipFiles {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private ZipFiles() {}

    /** A Word document of a body, without other parts. */
    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    /** @param parts by their kind, such as numbering, each the content of its root */
    public static byte[] docx(String body, Map<String, String> parts) {
        var all = new LinkedHashMap<String, String>();
        var relations = new StringBuilder();
        parts.forEach((kind, content) -> {
            all.put("word/" + kind + ".xml", root(kind, WORD, content));
            relations.append(relation(kind, kind, kind + ".xml"));
        });
        all.put("word/document.xml", root("document", WORD, "<w:body>" + body + "</w:body>"));
        all.put("word/_rels/document.xml.rels", relations(relations.toString()));
        return office("word/document.xml", "wordprocessingml.document", all);
    }

    /**
     * A workbook of one sheet.
     *
     * @param workbook what stands before the sheets
     * @param sheet the content of the sheet
     * @param parts styles and sharedStrings, each the content of its root
     */
    public static byte[] xlsx(String workbook, String sheet, Map<String, String> parts) {
        var all = new LinkedHashMap<String, String>();
        var relations = new StringBuilder(relation("s1", "worksheet", "sheet1.xml"));
        parts.forEach((kind, content) -> {
            String name = kind.equals("styles") ? "styleSheet" : "sst";
            all.put("xl/" + kind + ".xml", "<%s xmlns='%s'>%s</%s>".formatted(name, SHEET, content, name));
            relations.append(relation(kind, kind, kind + ".xml"));
        });
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets><sheet name='แผน' sheetId='1' r:id='s1'/></sheets></workbook>"
                        .formatted(SHEET, RELATIONS, workbook));
        all.put("xl/sheet1.xml", "<worksheet xmlns='%s'>%s</worksheet>".formatted(SHEET, sheet));
        all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        return office("xl/workbook.xml", "spreadsheetml.sheet", all);
    }

    /** The same file with another text as one of its parts. */
    public static byte[] with(byte[] office, String name, String content) {
        Map<String, String> parts = parts(office);
        parts.put(name, content);
        return zip(parts);
    }

    /** The same file with something in one of its parts replaced. */
    public static byte[] replaced(byte[] office, String name, String target, String replacement) {
        return with(office, name, parts(office).get(name).replace(target, replacement));
    }

    private static Map<String, String> parts(byte[] office) {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(office))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                parts.put(part.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return parts;
    }

    private static String root(String name, String namespace, String content) {
        return ("<w:%s xmlns:w='%s' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                        + " xmlns:wps='urn:wps' xmlns:v='urn:v' xmlns:m='urn:m'>%s</w:%s>")
                .formatted(name, namespace, content, name);
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, RELATIONS, kind, target);
    }

    private static String relations(String content) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s</Relationships>"
                .formatted(content);
    }

    private static byte[] office(String main, String type, Map<String, String> parts) {
        var all = new LinkedHashMap<String, String>();
        all.put(
                "[Content_Types].xml",
                ("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default"
                                + " Extension='rels'"
                                + " ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Default"
                                + " Extension='xml' ContentType='application/xml'/><Override PartName='/%s'"
                                + " ContentType='application/vnd.openxmlformats-officedocument.%s.main+xml'/></Types>")
                        .formatted(main, type));
        all.put("_rels/.rels", relations(relation("main", "officeDocument", main)));
        all.putAll(parts);
        return zip(all);
    }

    private static byte[] zip(Map<String, String> all) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}

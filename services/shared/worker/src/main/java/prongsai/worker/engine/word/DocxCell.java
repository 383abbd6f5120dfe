package prongsai.worker.engine.word;

import prongsai.worker.engine.xml.Xml;

/** What a cell says of itself. */
final class DocxCell {
    int columns = 1;
    boolean joinsAbove;
    boolean joinsLeft;
    boolean deleted;

    /** Of {@code tcPr}. */
    void read(Xml xml) {
        xml.children(name -> {
            switch (name) {
                case "gridSpan" -> columns = xml.number("val", 1);
                case "vMerge" -> joinsAbove = !xml.attribute("val").equals("restart");
                case "hMerge" -> joinsLeft = !xml.attribute("val").equals("restart");
                case "cellDel" -> deleted = true;
                default -> {}
            }
        });
    }
}

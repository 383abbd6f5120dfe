package prongsai.worker.engine.xml;

import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import prongsai.worker.engine.NotOpened;
import prongsai.worker.job.Opened.Why;

/**
 * XML element by element, by names without their prefixes: whoever reads an element reads it to its end. What is no XML, has
 * a DOCTYPE or is nested deeper than any paper is {@link Why#DAMAGED}.
 */
public final class Xml implements AutoCloseable {
    private static final int DEEPEST = 400;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** What to do with each child of an element, which has just begun. */
    public interface Child {
        /** @param name without its prefix */
        void read(String name);
    }

    /** The document's root has begun. */
    public static Xml open(InputStream bytes) {
        try {
            var xml = new Xml(FACTORY.createXMLStreamReader(bytes));
            while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                // comments and instructions before the root
            }
            return xml;
        } catch (XMLStreamException noXml) {
            throw new NotOpened(Why.DAMAGED);
        }
    }

    /** Each child of the element that has begun, to the element's end. What {@code child} leaves unread is passed over. */
    public void children(Child child) {
        int parent = depth;
        while (next() != XMLStreamConstants.END_ELEMENT || depth >= parent) {
            if (reader.isStartElement()) {
                int begun = depth;
                child.read(reader.getLocalName());
                skipTo(begun);
            }
        }
    }

    /** Passes over what is left of the element that began at a depth. */
    private void skipTo(int begun) {
        while (depth >= begun) {
            next();
        }
    }

    /** All text within the element that has begun, to its end. */
    public String text() {
        var text = new StringBuilder();
        int begun = depth;
        while (depth >= begun) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** Of the element that has begun, whatever its prefix; empty where it has none of that name. */
    public String attribute(String name) {
        return Objects.requireNonNullElse(find(name), "");
    }

    private @Nullable String find(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number, or another where there is none. */
    public int number(String name, int otherwise) {
        String value = attribute(name).strip();
        return value.matches("-?\\d{1,9}") ? Integer.parseInt(value) : otherwise;
    }

    /** A switch of the kind that is on where its element stands without a value. */
    public boolean isOn(String name) {
        String value = attribute(name);
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw new NotOpened(Why.DAMAGED);
            }
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                throw new NotOpened(Why.DAMAGED);
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException noXml) {
            throw new NotOpened(Why.DAMAGED);
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException noMatter) {
            // Nothing is read from it any more.
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

package org.koers.workbook.cells;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads XML parts token by token; a document type is refused wherever it stands. */
public final class Xml {
    private static final int LONGEST_TEXT = 200_000;
    private static final WstxInputFactory FACTORY = factory();

    private Xml() {}

    static XMLStreamReader2 open(InputStream stream) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(stream);
    }

    /** Moves on and returns the event. */
    public static int next(XMLStreamReader xml) throws XMLStreamException, Refusal {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Refusal("workbook.document-type");
        }
        return event;
    }

    /** Whether the reader stands at the start of an element of this name, in whatever namespace. */
    public static boolean starts(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    public static boolean ends(XMLStreamReader xml, int event, String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** The attribute of this local name in no namespace or any. */
    public static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    /** A count in an attribute. @param none what is meant where there is no attribute, or none that can be read */
    static int count(@Nullable String attribute, int none) {
        if (attribute == null) {
            return none;
        }
        try {
            int count = Integer.parseInt(attribute.strip());
            return count > 0 ? count : none;
        } catch (NumberFormatException e) {
            return none;
        }
    }

    /** Text of the element the reader stands at, up to its end. */
    public static String text(XMLStreamReader xml) throws XMLStreamException, Refusal {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(xml.getText());
            }
            if (text.length() > LONGEST_TEXT) {
                throw new Refusal("workbook.text-too-long", XlsxStrings.LONGEST);
            }
        }
        return text.toString();
    }

    /** To the end of the element the reader stands at. */
    static void skip(XMLStreamReader xml) throws XMLStreamException, Refusal {
        int depth = 1;
        while (depth > 0) {
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        return factory;
    }
}

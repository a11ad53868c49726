package org.koers.workbook.marked;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML part and copies its characters as they stand, but for the places where something is put in, changed or
 * left out: prefixes, entities, white space and what Koers knows nothing of survive.
 */
final class Splice implements AutoCloseable {
    private static final int LONGEST_TEXT = 200_000;
    private static final WstxInputFactory FACTORY = factory();

    private final Behind source;
    private final Writer out;
    private final XMLStreamReader2 xml;
    private long elementEnd;

    private Splice(Reader in, Writer out) throws IOException, XMLStreamException {
        this.out = out;
        this.source = new Behind(in, out);
        this.xml = (XMLStreamReader2) FACTORY.createXMLStreamReader(source);
    }

    static Splice of(InputStream in, OutputStream out) throws IOException, XMLStreamException {
        PartText text = PartText.of(in);
        return new Splice(text.reader(), new OutputStreamWriter(out, text.charset()));
    }

    static Splice of(String in, StringWriter out) throws IOException, XMLStreamException {
        return new Splice(new StringReader(in), out);
    }

    /** @return false at the end of the part */
    boolean next() throws IOException, XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        source.copySome(start());
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new IOException("document type");
        }
        return event != XMLStreamConstants.END_DOCUMENT;
    }

    boolean starts(String name) {
        return isStart() && xml.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT
                && xml.getLocalName().equals(name);
    }

    boolean isStart() {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    boolean isEnd() {
        return xml.getEventType() == XMLStreamConstants.END_ELEMENT;
    }

    /** Whether the element that starts here is written as one tag; its end follows without a place of its own. */
    boolean isEmpty() throws XMLStreamException {
        return xml.isEmptyElement();
    }

    /** 1 for the root. */
    int depth() {
        return xml.getDepth();
    }

    String name() {
        return xml.getLocalName();
    }

    String namespace() {
        String namespace = xml.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    @Nullable
    String attribute(String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    int number(String name, int otherwise) {
        String text = attribute(name);
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** The tag that was read last, as it stands in the part. */
    String tag() throws IOException, XMLStreamException {
        return source.between(start(), end());
    }

    /** As far as this tag everything is copied; then this. */
    void before(String text) throws IOException {
        source.copyTo(start());
        out.write(text);
    }

    /** Everything is copied, this tag as well; then this. */
    void after(String text) throws IOException, XMLStreamException {
        source.copyTo(end());
        out.write(text);
    }

    /** This tag is not copied; the text stands in its place. */
    void instead(String text) throws IOException, XMLStreamException {
        source.copyTo(start());
        out.write(text);
        source.skipTo(end());
    }

    /** What stands from this tag to its end tag, both included; the reader then stands at the end. */
    String element() throws IOException, XMLStreamException {
        long from = start();
        source.copyTo(from);
        long to = toEnd();
        elementEnd = to;
        return source.between(from, to);
    }

    /** After {@link #element}: this stands in its place. */
    void swap(String text) throws IOException {
        out.write(text);
        source.skipTo(elementEnd);
    }

    /** Leaves out this tag and everything to its end tag; the reader then stands at the end. */
    void drop() throws IOException, XMLStreamException {
        source.copyTo(start());
        elementEnd = toEnd();
        source.skipTo(elementEnd);
    }

    private long toEnd() throws IOException, XMLStreamException {
        long end = end();
        boolean empty = xml.isEmptyElement();
        int depth = xml.getDepth();
        while (!(xml.getEventType() == XMLStreamConstants.END_ELEMENT && xml.getDepth() == depth)) {
            xml.next();
        }
        return empty ? end : end();
    }

    /** Copies the rest; the part is then written. */
    void finish() throws IOException, XMLStreamException {
        while (next()) {
            source.copyTo(start());
        }
        source.copyAll();
        out.flush();
    }

    private long start() {
        return xml.getLocationInfo().getStartingCharOffset();
    }

    private long end() throws XMLStreamException {
        return xml.getLocationInfo().getEndingCharOffset();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, LONGEST_TEXT);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_TEXT);
        return factory;
    }
}

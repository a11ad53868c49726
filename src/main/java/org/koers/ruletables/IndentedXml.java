package org.koers.ruletables;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8, an element a line, two spaces deeper for each that it stands in; LF. */
final class IndentedXml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;
    private int depth;

    /** With the writer of the JDK, whatever other one is on board: another would write other bytes. */
    IndentedXml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            writer.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** What stands in an element. */
    interface Content {
        void write();
    }

    /** @param attributes name, value, name, value */
    void element(String name, Content content, String... attributes) {
        try {
            startLine();
            writer.writeStartElement(name);
            attributes(attributes);
            depth++;
            content.write();
            depth--;
            startLine();
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with nothing in it. @param attributes name, value, name, value */
    void empty(String name, String... attributes) {
        try {
            startLine();
            writer.writeEmptyElement(name);
            attributes(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with a text on its line. */
    void text(String name, String text) {
        try {
            startLine();
            writer.writeStartElement(name);
            writer.writeCharacters(text);
            writer.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    byte[] bytes() {
        try {
            writer.writeCharacters("\n");
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void startLine() throws XMLStreamException {
        writer.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    private static IllegalStateException failed(XMLStreamException e) {
        return new IllegalStateException("writing to memory does not fail", e);
    }
}

package org.koers.workbook.cells;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Finds the parts of an .xlsx by its relationships; part names mean nothing. */
public final class XlsxPackage implements AutoCloseable {
    private static final String BOOK_TYPE = "/officeDocument";

    private final ZipGate zip;

    XlsxPackage(ZipGate zip) {
        this.zip = zip;
    }

    public static XlsxPackage open(Path file) throws IOException, Refusal {
        return new XlsxPackage(ZipGate.open(file, new Meter()));
    }

    /** Name of the workbook part. */
    public String book() throws IOException, XMLStreamException, Refusal {
        String book = relations("").stream()
                .filter(relation -> relation.type().endsWith(BOOK_TYPE))
                .map(Relation::target)
                .filter(this::has)
                .findFirst()
                .orElseThrow(() -> new Refusal("workbook.not-a-workbook"));
        return book;
    }

    boolean hasMacros() {
        return zip.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"));
    }

    public boolean has(String part) {
        return zip.has(part);
    }

    /** @throws Refusal when there is no such part */
    public XMLStreamReader2 read(String part) throws IOException, XMLStreamException, Refusal {
        return Xml.open(zip.read(part));
    }

    /** @throws Refusal when there is no such part */
    public InputStream open(String part) throws Refusal {
        return zip.read(part);
    }

    /** Names of all parts as they are written, in the order of the file. */
    public List<String> parts() {
        return zip.written();
    }

    /** Unpacked size of a part, which is never exceeded; 0 when there is no such part. */
    public long size(String part) {
        return zip.size(part);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Relationships of a part, targets as part names; those that point outside the file are left out. */
    public List<Relation> relations(String part) throws IOException, XMLStreamException, Refusal {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        List<Relation> relations = new ArrayList<>();
        if (!has(name)) {
            return relations;
        }
        XMLStreamReader xml = read(name);
        while (xml.hasNext()) {
            if (Xml.starts(xml, Xml.next(xml), "Relationship")
                    && !"External".equalsIgnoreCase(Xml.attribute(xml, "TargetMode"))) {
                relations.add(new Relation(
                        orEmpty(Xml.attribute(xml, "Id")),
                        orEmpty(Xml.attribute(xml, "Type")),
                        resolve(folder, orEmpty(Xml.attribute(xml, "Target")))));
            }
        }
        return relations;
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                int up = base.lastIndexOf('/', Math.max(0, base.length() - 2));
                base = up < 0 ? "" : base.substring(0, up + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @param type URI; its last segment is the same in the transitional and the strict dialect */
    public record Relation(String id, String type, String target) {}
}

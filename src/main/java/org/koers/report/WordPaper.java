package org.koers.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.koers.measure.Language;
import org.koers.measure.Wording;

/** Writes a paper as a Word document; the same paper is always the same bytes. */
public final class WordPaper {
    /** What a browser is told that it gets. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String MAKER = "Koers";
    private static final BigInteger BULLETS = BigInteger.ONE;

    private final Paper paper;
    private final XWPFDocument document;
    private final Wording wording;

    private WordPaper(Paper paper, XWPFDocument document) {
        this.paper = paper;
        this.document = document;
        this.wording = new Wording(paper.language(), "XXX");
    }

    public static byte[] write(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XWPFDocument document = PaperTemplate.in(tag(paper.language()))) {
            new WordPaper(paper, document).fill();
            document.write(bytes);
            return SteadyPackage.of(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tag(Language language) {
        return language == Language.NL ? "nl-NL" : "en-GB";
    }

    private void fill() throws IOException, InvalidFormatException {
        describe();
        paragraph("Title", "", paper.title());
        paragraph("Subtitle", "", paper.about());
        for (Paper.Block block : paper.blocks()) {
            write(block);
        }
        footer();
    }

    private void describe() {
        Optional<Date> day =
                Optional.of(Date.from(paper.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        POIXMLProperties properties = document.getProperties();
        PackagePropertiesPart core = properties.getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(paper.title());
        core.setSubjectProperty(paper.about());
        core.setCreatorProperty(MAKER);
        core.setLastModifiedByProperty(MAKER);
        core.setLanguageProperty(tag(paper.language()));
        core.setCreatedProperty(day);
        core.setModifiedProperty(day);
        properties.getExtendedProperties().getUnderlyingProperties().setApplication(MAKER);
    }

    private void write(Paper.Block block) throws IOException, InvalidFormatException {
        if (block instanceof Paper.Heading heading) {
            paragraph("Heading" + heading.level(), "", heading.text());
        } else if (block instanceof Paper.Text text) {
            paragraph(style(text.look()), text.stress(), text.text());
        } else if (block instanceof Paper.Points list) {
            for (Paper.Point point : list.points()) {
                XWPFParagraph item = paragraph("ListBullet", point.stress(), point.text());
                item.setNumID(BULLETS);
                item.setNumILvl(BigInteger.ZERO);
            }
        } else if (block instanceof Paper.Grid grid) {
            WordGrid.write(grid, document);
        } else if (block instanceof Paper.Chart chart) {
            paragraph("Caption", "", chart.caption());
            WordChart.write(chart, paper.day(), document);
        }
    }

    private static String style(Paper.Look look) {
        return switch (look) {
            case LEAD -> "Lead";
            case BODY -> "Normal";
            case NOTE -> "Note";
        };
    }

    private XWPFParagraph paragraph(String style, String stress, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        if (!stress.isEmpty()) {
            XWPFRun run = paragraph.createRun();
            run.setStyle("Strong");
            run.setText(text.isEmpty() ? stress : stress + " ");
        }
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    /** What it is to the left, the page to the right. */
    private void footer() {
        XWPFParagraph line = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        line.setStyle("Footer");
        line.createRun().setText(paper.title() + ", " + paper.about());
        line.createRun().addTab();
        String[] around = wording.render("documents.page", "\u0000", "\u0000").split("\u0000", -1);
        line.createRun().setText(around[0]);
        field(line, "PAGE");
        line.createRun().setText(around[1]);
        field(line, "NUMPAGES");
        line.createRun().setText(around[2]);
    }

    private static void field(XWPFParagraph line, String instruction) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }
}

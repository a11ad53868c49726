package org.koers.report;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A table with columns of a fixed width: its headings come back on every page, and no row is torn apart. */
final class WordGrid {
    /** Between the margins of A4, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final int PERCENT = 100;

    private final Paper.Grid grid;
    private final XWPFTable table;

    private WordGrid(Paper.Grid grid, XWPFTable table) {
        this.grid = grid;
        this.table = table;
    }

    static void write(Paper.Grid grid, XWPFDocument document) {
        new WordGrid(
                        grid,
                        document.createTable(
                                1 + grid.rows().size(), grid.columns().size()))
                .fill();
        XWPFParagraph after = document.createParagraph();
        after.setStyle("Note");
    }

    private void fill() {
        CTTbl xml = table.getCTTbl();
        // Word's own borders would lie over those of the style.
        xml.getTblPr().unsetTblBorders();
        table.setStyleID("Rows");
        xml.getTblPr().addNewTblCaption().setVal(grid.caption());
        table.setWidth(WIDTH);
        xml.getTblPr().getTblW().setType(STTblWidth.DXA);
        CTTblLayoutType layout = xml.getTblPr().isSetTblLayout()
                ? xml.getTblPr().getTblLayout()
                : xml.getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        CTTblGrid columns = xml.getTblGrid() == null ? xml.addNewTblGrid() : xml.getTblGrid();
        while (columns.sizeOfGridColArray() > 0) {
            columns.removeGridCol(0);
        }
        grid.widths().forEach(width -> columns.addNewGridCol().setW(BigInteger.valueOf(twips(width))));
        row(0, "CellHead", grid.columns());
        table.getRow(0).setRepeatHeader(true);
        for (int at = 0; at < grid.rows().size(); at++) {
            row(at + 1, "Cell", grid.rows().get(at));
        }
    }

    private void row(int at, String style, List<String> texts) {
        XWPFTableRow row = table.getRow(at);
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = row.getCell(column);
            cell.setWidth(String.valueOf(twips(grid.widths().get(column))));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setStyle(style);
            paragraph.createRun().setText(texts.get(column));
        }
    }

    private static int twips(int percent) {
        return WIDTH * percent / PERCENT;
    }
}

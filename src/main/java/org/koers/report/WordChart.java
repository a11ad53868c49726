package org.koers.report;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFPresetLineDash;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickMark;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.XmlCursor;

/** A chart that Word draws itself, with its figures in a workbook behind it. */
final class WordChart {
    private static final String CHARTS = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int MONTH = 4;
    private static final int WIDTH = 170;
    private static final int HEIGHT = 82;
    private static final double THIN = 1.5;
    private static final double THICK = 2.5;

    private final Paper.Chart chart;
    private final XWPFChart drawn;

    private WordChart(Paper.Chart chart, XWPFChart drawn) {
        this.chart = chart;
        this.drawn = drawn;
    }

    /** @param day on which the workbook says it was made */
    static void write(Paper.Chart chart, LocalDate day, XWPFDocument document)
            throws IOException, InvalidFormatException {
        XWPFParagraph paragraph = document.createParagraph();
        XWPFRun run = paragraph.createRun();
        XWPFChart drawn = document.createChart(
                run, WIDTH * Units.EMU_PER_CENTIMETER / 10, HEIGHT * Units.EMU_PER_CENTIMETER / 10);
        var named = run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        named.setName(chart.caption());
        named.setDescr(chart.says());
        new WordChart(chart, drawn).draw(day);
    }

    private void draw(LocalDate day) throws IOException, InvalidFormatException {
        drawn.setAutoTitleDeleted(true);
        drawn.displayBlanksAs(DisplayBlanks.GAP);
        drawn.getCTChartSpace().addNewRoundedCorners().setVal(false);
        drawn.getCTChartSpace().addNewSpPr().addNewLn().addNewNoFill();
        drawn.getOrAddLegend().setPosition(LegendPosition.TOP);
        XDDFCategoryAxis across = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = drawn.createValueAxis(AxisPosition.LEFT);
        up.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        up.setMajorTickMark(AxisTickMark.NONE);
        up.setMinimum(0);
        up.getOrAddMajorGridProperties().setLineProperties(line("DEDBD0", 0.5));
        up.getOrAddShapeProperties().setLineProperties(line("FFFFFF", 0.5));
        across.setMajorTickMark(AxisTickMark.OUT);
        across.getOrAddShapeProperties().setLineProperties(line("7B8593", 0.75));
        everyFourth();

        XDDFLineChartData data = (XDDFLineChartData) drawn.createData(ChartTypes.LINE, across, up);
        data.setVaryColors(false);
        XDDFDataSource<String> categories =
                XDDFDataSourcesFactory.fromArray(chart.categories().toArray(new String[0]), range(0), 0);
        for (int at = 0; at < chart.lines().size(); at++) {
            add(data, categories, chart.lines().get(at), at + 1);
        }
        drawn.plot(data);
        drawn.getWorkbook().getSheetAt(0).getRow(0).createCell(0).setCellValue(chart.axis());
        POIXMLProperties.CoreProperties made =
                drawn.getWorkbook().getProperties().getCoreProperties();
        Optional<Date> then =
                Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        made.getUnderlyingProperties().setCreatedProperty(then);
        made.getUnderlyingProperties().setModifiedProperty(then);
    }

    /** Labels and ticks a month apart, written as they are: POI carries no class for them. */
    private void everyFourth() {
        try (XmlCursor at = drawn.getCTChart().getPlotArea().getCatAxArray(0).newCursor()) {
            at.toEndToken();
            for (String skip : List.of("tickLblSkip", "tickMarkSkip")) {
                at.beginElement(skip, CHARTS);
                at.insertAttributeWithValue("val", String.valueOf(MONTH));
                at.toNextToken();
            }
        }
    }

    private String range(int column) {
        return drawn.formatRange(new CellRangeAddress(1, chart.categories().size(), column, column));
    }

    private void add(XDDFLineChartData data, XDDFDataSource<String> categories, Paper.Line line, int column) {
        Double[] values = new Double[chart.categories().size()];
        List<Double> known = line.values();
        for (int at = 0; at < known.size(); at++) {
            values[at] = known.get(at);
        }
        XDDFNumericalDataSource<Double> numbers = XDDFDataSourcesFactory.fromArray(values, range(column), column);
        XDDFLineChartData.Series series = (XDDFLineChartData.Series) data.addSeries(categories, numbers);
        series.setTitle(line.name(), drawn.setSheetTitle(line.name(), column));
        series.setSmooth(false);
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setLineProperties(stroke(line.stroke()));
    }

    /** As the pages draw them. */
    private static XDDFLineProperties stroke(Paper.Stroke stroke) {
        return switch (stroke) {
            case PLAN -> line("14243A", THIN);
            case RESULT -> line("1F5A8C", THICK);
            case TARGET -> {
                XDDFLineProperties dashed = line("98206C", THIN);
                dashed.setPresetDash(new XDDFPresetLineDash(PresetLineDash.DASH));
                yield dashed;
            }
        };
    }

    private static XDDFLineProperties line(String colour, double width) {
        XDDFLineProperties line = new XDDFLineProperties();
        byte[] rgb = java.util.HexFormat.of().parseHex(colour);
        line.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(rgb)));
        line.setWidth(width);
        return line;
    }
}

package org.koers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koers.measure.Texts;
import org.koers.rules.Row;
import org.koers.rules.RuleSet;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Markup and formulas in the texts of rules are the same letters in all that Koers writes, and no more than letters. */
class HostileRuleTextsTest {
    private static final List<String> TEXTS = HostileCases.kept().toList();
    private static final List<Row> SHIPPED = ShippedRules.load().rows();

    @TempDir
    private Path folder;

    private final CommandRun command = new CommandRun();
    private Path rules;

    @BeforeEach
    void everyRuleSaysOneOfThem() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < SHIPPED.size(); i++) {
            rows.add(saying(SHIPPED.get(i), text(i)));
        }
        rules = Files.createDirectories(folder.resolve("own/tables")).getParent();
        for (var file : RuleDirectory.written(new RuleSet("own", "", rows)).entrySet()) {
            Files.writeString(rules.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static String text(int row) {
        return TEXTS.get(row % TEXTS.size());
    }

    private static Row saying(Row row, String text) {
        Texts texts = new Texts(text, text);
        return new Row(
                row.id(),
                row.table(),
                row.status(),
                row.scope(),
                row.pair(),
                row.conditions(),
                row.kind(),
                row.severity(),
                row.owner(),
                row.dueInDays(),
                row.cooldownWeeks(),
                texts,
                texts,
                texts,
                texts,
                row.fires(),
                row.silent());
    }

    private Path written(String name, String... words) {
        Path file = folder.resolve(name);
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--rules", rules.toString(), "--out", file.toString()));
        assertThat(command.run(line.toArray(String[]::new)))
                .as(command.complained())
                .isZero();
        return file;
    }

    /** What each rule says, by its id. */
    private static Map<String, String> said() {
        Map<String, String> said = new LinkedHashMap<>();
        for (int i = 0; i < SHIPPED.size(); i++) {
            said.put(SHIPPED.get(i).id(), text(i));
        }
        return said;
    }

    @Test
    void in_excel_they_are_texts_in_cells_of_text_and_come_back_as_they_were() throws IOException {
        Path file = written("rules.xlsx", "rules", "export");
        Map<String, String> said = said();
        int seen = 0;
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                    String id = row.getCell(0) == null ? "" : row.getCell(0).toString();
                    if (said.containsKey(id)) {
                        assertThat(row.getCell(1).getStringCellValue()).isEqualTo(said.get(id));
                        assertThat(row.getCell(1).getCellStyle().getDataFormatString())
                                .isEqualTo("@");
                        seen++;
                    }
                }
            }
        }
        assertThat(seen).isEqualTo(SHIPPED.size());

        Path back = folder.resolve("back");
        assertThat(command.run("rules", "import", "--rules", file.toString(), "--out", back.toString()))
                .isZero();
        try (var files = Files.list(rules.resolve("tables"))) {
            assertThat(files.toList())
                    .allSatisfy(table -> assertThat(back.resolve("tables").resolve(table.getFileName()))
                            .hasSameBinaryContentAs(table));
        }
    }

    @Test
    void in_a_decision_model_they_are_annotations() throws Exception {
        Path file = written("rules.dmn", "rules", "export");
        NodeList found = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagName("rule");
        Map<String, String> said = said();

        assertThat(found.getLength()).isGreaterThan(TEXTS.size());
        for (int i = 0; i < found.getLength(); i++) {
            Element rule = (Element) found.item(i);
            NodeList annotations = rule.getElementsByTagName("annotationEntry");
            String text = annotations
                    .item(1)
                    .getTextContent()
                    .replaceFirst("^\n *", "")
                    .replaceFirst("\n *$", "");
            assertThat(text).isEqualTo(said.get(rule.getAttribute("id")));
        }
    }

    @Test
    void on_the_page_of_rules_they_are_read_and_do_nothing() throws IOException {
        assertPlain(Jsoup.parse(Files.readString(written("rules.html", "rules", "docs"))));
    }

    @Test
    void in_an_advisory_they_are_titles_and_texts() throws IOException {
        Path out = written("out", "advise", "sample-data/last-year-plus-ten.xlsx", "--as-of", "2026-W20");
        JsonNode advisory = JsonMapper.shared().readTree(Files.readString(out.resolve("advisory.json")));
        List<String> titles = new ArrayList<>();
        for (JsonNode advice : advisory.get("advices")) {
            String title = advice.get("title").asString();
            titles.add(title);
            assertThat(advice.get("text").asString()).startsWith(title);
        }
        assertThat(titles).isNotEmpty().isSubsetOf(TEXTS);

        Document page = Jsoup.parse(Files.readString(out.resolve("advisory.html")));
        assertThat(page.select("img[onerror], script:containsData(alert)")).isEmpty();
        assertThat(titles).allSatisfy(title -> assertThat(page.text()).contains(title));
    }

    private static void assertPlain(Document page) {
        assertThat(page.select("img[onerror], script:containsData(alert)")).isEmpty();
        assertThat(TEXTS).allSatisfy(text -> assertThat(page.text()).contains(text));
    }
}

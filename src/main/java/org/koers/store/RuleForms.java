package org.koers.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.koers.rules.Dimension;
import org.koers.ruletables.DraftTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How tables of rules stand in the database: deflated, in canonical text when published, as JSON while a draft. */
final class RuleForms {
    private static final JsonMapper JSON = new JsonMapper();

    private RuleForms() {}

    static byte[] deflated(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream deflater = new DeflaterOutputStream(bytes)) {
            deflater.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String inflated(byte[] bytes) {
        try (InflaterInputStream inflater = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return new String(inflater.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] write(DraftTable table) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode keys = node.putArray("keys");
        table.keys().forEach(keys::add);
        ArrayNode lines = node.putArray("lines");
        for (DraftTable.Line line : table.lines()) {
            ObjectNode written = lines.addObject().put("number", line.number());
            ObjectNode cells = written.putObject("cells");
            new TreeMap<>(line.cells()).forEach(cells::put);
            if (!line.unread().isEmpty()) {
                ArrayNode unread = written.putArray("unread");
                new TreeSet<>(line.unread()).forEach(unread::add);
            }
        }
        return deflated(JSON.writeValueAsString(node));
    }

    static DraftTable read(Dimension table, byte[] bytes) {
        JsonNode node = JSON.readTree(inflated(bytes));
        List<String> keys = new ArrayList<>();
        node.get("keys").forEach(key -> keys.add(key.asString()));
        List<DraftTable.Line> lines = new ArrayList<>();
        for (JsonNode line : node.get("lines")) {
            Map<String, String> cells = new LinkedHashMap<>();
            line.get("cells")
                    .properties()
                    .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
            Set<String> unread = new TreeSet<>();
            if (line.has("unread")) {
                line.get("unread").forEach(key -> unread.add(key.asString()));
            }
            lines.add(new DraftTable.Line(line.get("number").asLong(), cells, unread));
        }
        return new DraftTable(table, keys, lines);
    }
}

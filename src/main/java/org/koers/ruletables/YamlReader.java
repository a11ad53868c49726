package org.koers.ruletables;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Language;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a table from YAML, event by event: blocks of cells and nothing else. No type, alias, list or deeper nesting is
 * ever followed, so a document can't grow beyond its own size or become anything but text.
 */
final class YamlReader {
    static final int LARGEST_FILE = 8_000_000;
    private static final int DEEPEST = 3;

    private final Place file;
    private final Findings findings;
    private final List<String> path = new ArrayList<>();
    private final List<Mapping> open = new ArrayList<>();
    private @Nullable Cell key;
    private boolean refused;

    private YamlReader(String name, Findings findings) {
        this.file = Place.of(name);
        this.findings = findings;
    }

    /** A block: cells, and blocks of cells. */
    private record Mapping(Cell head, Map<String, Cell> cells, Map<String, Mapping> blocks) {
        static Mapping at(Cell head) {
            return new Mapping(head, new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    /** The table; empty when the file is no table at all. What is wrong with its form goes to the findings. */
    static Optional<WrittenTable> read(String name, String text, Findings findings) {
        if (text.length() > LARGEST_FILE) {
            findings.problem(Place.of(name), "file-large", LARGEST_FILE);
            return Optional.empty();
        }
        return new YamlReader(name, findings).read(text);
    }

    private Optional<WrittenTable> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(LARGEST_FILE)
                .setMaxAliasesForCollections(0)
                .setLabel(file.file())
                .build();
        Mapping root = null;
        try {
            Iterator<Event> events =
                    new Parse(settings).parseReader(new WholeLetters(text)).iterator();
            while (events.hasNext() && !refused) {
                root = take(events.next(), root);
            }
        } catch (MarkedYamlEngineException e) {
            Place place =
                    e.getProblemMark().map(mark -> file.at(mark.getLine() + 1)).orElse(file);
            findings.problem(place, "yaml");
            return Optional.empty();
        } catch (YamlEngineException e) {
            findings.problem(file, "yaml");
            return Optional.empty();
        }
        if (root == null && !refused) {
            findings.problem(file, "no-table");
        }
        return refused || root == null ? Optional.empty() : table(root);
    }

    private @Nullable Mapping take(Event event, @Nullable Mapping root) {
        int line = event.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        if (event instanceof AliasEvent
                || anchor(event).isPresent()
                || tag(event).isPresent()) {
            refuse(line, "yaml-reference");
        } else if (event instanceof SequenceStartEvent) {
            refuse(line, "yaml-list");
        } else if (event instanceof DocumentStartEvent && root != null) {
            refuse(line, "yaml-documents");
        } else if (event instanceof MappingStartEvent) {
            return begin(line, root);
        } else if (event instanceof ScalarEvent scalar) {
            scalar(scalar.getValue(), line);
        } else if (event.getEventId() == Event.ID.MappingEnd) {
            open.remove(open.size() - 1);
            if (!path.isEmpty()) {
                path.remove(path.size() - 1);
            }
        }
        return root;
    }

    private static Optional<Anchor> anchor(Event event) {
        return event instanceof NodeEvent node ? node.getAnchor() : Optional.empty();
    }

    private static Optional<String> tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof MappingStartEvent mapping ? mapping.getTag() : Optional.empty();
    }

    private void refuse(int line, String why) {
        findings.problem(here(line), why);
        refused = true;
    }

    /** At the cell whose value comes next, else in the row or block that is open. */
    private Place here(int line) {
        if (key != null) {
            return key.place().at(line);
        }
        Place place = path.isEmpty() ? file.at(line) : file.at(line).in(path.get(0));
        return path.size() > 1 ? place.under(path.get(1)) : place;
    }

    private @Nullable Mapping begin(int line, @Nullable Mapping root) {
        Cell head = key == null ? new Cell("", file.at(line)) : key;
        if (root != null && (open.isEmpty() || key == null)) {
            refuse(line, "yaml-key");
            return root;
        }
        if (open.size() == DEEPEST) {
            refuse(line, "yaml-deep");
            return root;
        }
        Mapping mapping = Mapping.at(head);
        if (!open.isEmpty()) {
            path.add(head.text());
            if (isTaken(head)) {
                findings.problem(head.place(), path.size() == 1 ? "row-twice" : "cell-twice", shown(head));
            }
            open.get(open.size() - 1).blocks().putIfAbsent(head.text(), mapping);
        }
        open.add(mapping);
        key = null;
        return root == null ? mapping : root;
    }

    private void scalar(String value, int line) {
        if (open.isEmpty()) {
            refuse(line, "no-table");
        } else if (key == null) {
            key = new Cell(value, place(value, line));
        } else {
            if (isTaken(key)) {
                findings.problem(key.place(), "cell-twice", shown(key));
            }
            open.get(open.size() - 1).cells().putIfAbsent(key.text(), new Cell(value, key.place()));
            key = null;
        }
    }

    private Place place(String name, int line) {
        return switch (path.size()) {
            case 0 -> file.at(line).in(open.size() == 1 && !name.equals("table") ? name : "");
            case 1 -> file.at(line).in(path.get(0)).under(name);
            default -> file.at(line).in(path.get(0)).under(path.get(1) + "." + name);
        };
    }

    private boolean isTaken(Cell head) {
        Mapping inside = open.get(open.size() - 1);
        return inside.cells().containsKey(head.text()) || inside.blocks().containsKey(head.text());
    }

    private static String shown(Cell cell) {
        return Place.shortened(cell.text());
    }

    private Optional<WrittenTable> table(Mapping root) {
        List<WrittenRow> rows = new ArrayList<>();
        root.cells().forEach((name, cell) -> {
            if (!name.equals("table")) {
                findings.problem(cell.place(), "row-flat", Place.shortened(name));
            }
        });
        root.blocks().forEach((id, block) -> rows.add(row(block)));
        Cell table = root.cells().get("table");
        if (table == null) {
            findings.problem(file, "table-unnamed");
            return Optional.empty();
        }
        return Optional.of(new WrittenTable(table, rows, Language.EN));
    }

    private WrittenRow row(Mapping block) {
        block.blocks().forEach((name, inner) -> {
            if (!RowForm.BLOCKS.contains(name)) {
                findings.problem(inner.head().place(), "field-unknown", Place.shortened(name), RowForm.list());
            }
        });
        return new WrittenRow(
                block.head(), block.cells(), cells(block, "when"), cells(block, "fires"), cells(block, "silent"));
    }

    private static Map<String, Cell> cells(Mapping block, String name) {
        Mapping inner = block.blocks().get(name);
        return inner == null ? Map.of() : inner.cells();
    }
}

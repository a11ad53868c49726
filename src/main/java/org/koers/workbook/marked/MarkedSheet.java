package org.koers.workbook.marked;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.koers.workbook.cells.Refusal;
import org.koers.workbook.cells.XlsxPackage;

/** A sheet that is written again, with the parts that belong to it. */
final class MarkedSheet {
    private final SheetMarks marks;
    private final Relations relations;
    private final Map<String, String> drawings = new HashMap<>();
    private @Nullable String comments;
    private String newDrawing = "";
    private String newDrawingId = "";
    private String types = "";

    private MarkedSheet(SheetMarks marks, Relations relations) {
        this.marks = marks;
        this.relations = relations;
    }

    static MarkedSheet of(XlsxPackage file, String part, SheetMarks marks)
            throws IOException, XMLStreamException, Refusal {
        MarkedSheet sheet = new MarkedSheet(marks, Relations.of(file, part));
        for (XlsxPackage.Relation relation : file.relations(part)) {
            if (relation.type().endsWith("/comments") && file.has(relation.target())) {
                sheet.comments = relation.target();
            } else if (relation.type().endsWith("/vmlDrawing") && file.has(relation.target())) {
                sheet.drawings.put(relation.id(), relation.target());
            }
        }
        return sheet;
    }

    SheetMarks marks() {
        return marks;
    }

    Relations relations() {
        return relations;
    }

    /** Part of the comments; null when there are none. */
    @Nullable
    String comments() {
        return comments;
    }

    void comments(String part, String typesOfRelations) {
        comments = part;
        relations.add(relations.fresh(), typesOfRelations + "/comments", part);
    }

    /** @param part for the drawing of comments, where the sheet has none yet */
    void prepareDrawing(String part, String typesOfRelations) {
        newDrawing = part;
        newDrawingId = relations.fresh();
        types = typesOfRelations;
    }

    /** Relation that a sheet without a drawing of comments is to point to. */
    String newDrawingId() {
        return newDrawingId;
    }

    /**
     * Part of the drawing of comments.
     *
     * @param relation that the sheet has already; null when it has none
     * @return null when there is none and none is needed
     */
    @Nullable
    String drawing(@Nullable String relation) {
        String known = relation == null ? null : drawings.get(relation);
        if (known != null || newDrawing.isEmpty()) {
            return known;
        }
        relations.add(newDrawingId, types + "/vmlDrawing", newDrawing);
        return newDrawing;
    }
}

package org.koers.workbook;

import java.util.List;
import org.koers.measure.Message;
import org.koers.workbook.rulesheets.OwnContent;

/**
 * What is a person's own in a workbook of rules: columns, sheets, colours, widths and comments. Formulas, pictures and
 * what is conditional are not in it.
 */
public final class OwnPart {
    /** Of who has nothing of their own. */
    public static final OwnPart NONE = new OwnPart(OwnContent.NOTHING);

    private final OwnContent content;

    OwnPart(OwnContent content) {
        this.content = content;
    }

    OwnContent content() {
        return content;
    }

    public boolean isEmpty() {
        return content.isEmpty();
    }

    /** Columns of their own, in all tables together. */
    public int columns() {
        return content.columns();
    }

    /** Comments. */
    public int notes() {
        return content.notes();
    }

    /** What of theirs is not carried, or not as it was, and why. */
    public List<Message> missing() {
        return content.missing();
    }
}

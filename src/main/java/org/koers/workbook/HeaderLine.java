package org.koers.workbook;

import java.util.List;
import org.koers.measure.Texts;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** The few headers without which a sheet can't be read, in one line. */
final class HeaderLine {
    private HeaderLine() {}

    static Texts of(Subject subject) {
        List<Column> columns = Columns.of(subject).stream()
                .filter(column -> column.required()
                        || column.field() == Field.YEAR
                        || column.field() == Field.WEEK
                        || column.field() == Field.SEGMENT)
                .toList();
        return new Texts(
                String.join(
                        ", ",
                        columns.stream().map(column -> column.header().nl()).toList()),
                String.join(
                        ", ",
                        columns.stream().map(column -> column.header().en()).toList()));
    }
}

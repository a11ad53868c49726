package org.koers.workbook.marked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koers.measure.Wording;
import org.koers.provenance.Problem;
import org.koers.workbook.cells.Shorten;

/** All problems of one file, by the cell they stand at. */
public final class Marks {
    /** Comments in one workbook; Excel becomes slow beyond. */
    public static final int MOST_NOTES = 5_000;

    private final Map<String, SheetMarks> sheets = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final String file;
    private final Wording wording;
    private int noted;
    private int places;

    /**
     * One line of the sheet of messages.
     *
     * @param words in the reader's language
     */
    record Entry(Place place, Tint tint, String words) {}

    private Marks(String file, Wording wording) {
        this.file = file;
        this.wording = wording;
    }

    /**
     * @param file name as shown to people
     * @param names of the sheets there are, by what problems call them
     */
    static Marks of(String file, List<Problem> problems, Map<String, String> names, Wording wording) {
        Marks marks = new Marks(file, wording);
        problems.stream()
                .sorted(Comparator.comparing(problem -> Tint.of(problem.consequence())))
                .forEach(problem -> marks.add(problem, names));
        return marks;
    }

    /** Names of sheets by what problems call them. */
    static Map<String, String> shown(Collection<String> names) {
        Map<String, String> shown = new LinkedHashMap<>();
        names.forEach(name -> shown.putIfAbsent(Shorten.text(name), name));
        return shown;
    }

    private void add(Problem problem, Map<String, String> names) {
        Place shown = Place.of(problem.where(), Shorten.text(file), names.keySet());
        Place place = new Place(names.getOrDefault(shown.sheet(), ""), shown.row(), shown.column());
        Tint tint = Tint.of(problem.consequence());
        String words = wording.render(problem.message());
        entries.add(new Entry(place, tint, words));
        if (place.row() == 0 && place.column() < 0) {
            return;
        }
        Mark mark =
                sheets.computeIfAbsent(place.sheet(), name -> new SheetMarks()).at(place);
        if (mark.lines().isEmpty()) {
            places++;
            if (noted < MOST_NOTES) {
                noted++;
                mark.note();
            }
        }
        mark.add(new Mark.Line(tint, words));
    }

    /** @return empty marks when nothing is wrong there */
    SheetMarks on(String sheet) {
        return sheets.getOrDefault(sheet, new SheetMarks());
    }

    List<Entry> entries() {
        return entries;
    }

    long count(Tint tint) {
        return entries.stream().filter(entry -> entry.tint() == tint).count();
    }

    String file() {
        return file;
    }

    Wording wording() {
        return wording;
    }

    /** Places with a mark and no comment. */
    int unnoted() {
        return places - noted;
    }
}

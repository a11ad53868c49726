package org.koers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Certainty;
import org.koers.intake.ColumnLook;
import org.koers.intake.Orientation;
import org.koers.intake.SheetLook;
import org.koers.measure.Wording;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/**
 * The sheets of a file with their columns, as a person maps them.
 *
 * @param sheets one per layout; sheets of the same layout are mapped together
 * @param headless sheets without a header, which are left out
 * @param hidden names of sheets that are not shown in Excel and not read
 * @param complaints what has to be mended before the file can be read
 */
public record ColumnsView(
        List<SheetView> sheets, List<Headless> headless, List<String> hidden, List<Complaint> complaints) {
    private static final int CELLS = 6;
    private static final int SAMPLES = 3;

    public ColumnsView {
        sheets = List.copyOf(sheets);
        headless = List.copyOf(headless);
        hidden = List.copyOf(hidden);
        complaints = List.copyOf(complaints);
    }

    /** @param cells the first ones */
    public record Headless(String name, String cells) {}

    /** @param target id of the control that mends it */
    public record Complaint(String target, String text) {}

    /** @param value name of a constant; empty for none */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * One sheet, or several of the same layout.
     *
     * @param layout key that its mapping is remembered under
     * @param also names of the other sheets of this layout
     * @param subject name of the chosen subject; empty when the sheet is left out
     * @param headerRow as Excel counts; 0 when none was found
     * @param open columns to look at
     * @param folded columns that need no look
     * @param aside how many columns mean nothing to Koers
     */
    public record SheetView(
            int index,
            String layout,
            String name,
            List<String> also,
            String subject,
            List<Option> subjects,
            boolean settled,
            int headerRow,
            Orientation orientation,
            List<Row> open,
            List<Row> folded,
            int known,
            int aside) {}

    /**
     * One column.
     *
     * @param id of its select
     * @param certainty part of a message key
     * @param fault empty when there is none
     */
    public record Row(
            String id,
            String name,
            String letters,
            String header,
            String samples,
            List<Option> options,
            String certainty,
            String fault) {}

    /** The layouts of these sheets in the order in which a form counts them. */
    static List<SheetLook> mapped(List<SheetLook> sheets) {
        Map<String, SheetLook> first = new LinkedHashMap<>();
        sheets.stream()
                .filter(sheet -> !sheet.hidden() && !sheet.layout().isEmpty())
                .forEach(sheet -> first.putIfAbsent(sheet.layout(), sheet));
        return List.copyOf(first.values());
    }

    static ColumnsView of(List<SheetLook> all, List<ColumnChoices> choices, Layouts layouts, Wording words) {
        Writer writer = new Writer(layouts, words);
        List<SheetView> views = new ArrayList<>();
        List<Complaint> complaints = new ArrayList<>();
        for (int at = 0; at < choices.size(); at++) {
            ColumnChoices chosen = choices.get(at);
            views.add(writer.sheet(at, chosen, also(all, chosen.sheet())));
            complaints.addAll(writer.complaints(at, chosen));
        }
        if (choices.stream().allMatch(chosen -> chosen.subject() == null)) {
            complaints.add(
                    new Complaint(choices.isEmpty() ? "main" : "subject-0", words.render("web.columns.nothing")));
        }
        List<String> hidden =
                all.stream().filter(SheetLook::hidden).map(SheetLook::name).toList();
        return new ColumnsView(views, headless(all), hidden, complaints);
    }

    private static List<Headless> headless(List<SheetLook> all) {
        return all.stream()
                .filter(sheet -> !sheet.hidden() && sheet.layout().isEmpty())
                .map(sheet -> new Headless(
                        sheet.name(),
                        sheet.columns().stream()
                                .flatMap(column -> column.samples().stream().limit(1))
                                .limit(CELLS)
                                .collect(Collectors.joining(" · "))))
                .toList();
    }

    private static List<String> also(List<SheetLook> all, SheetLook sheet) {
        return alike(all, sheet).stream()
                .filter(other -> !other.equals(sheet.name()))
                .toList();
    }

    /** Names of the sheets that are mapped together with this one, its own too; without headers it stands alone. */
    static List<String> alike(List<SheetLook> all, SheetLook sheet) {
        return sheet.layout().isEmpty()
                ? List.of(sheet.name())
                : all.stream()
                        .filter(other -> !other.hidden() && other.layout().equals(sheet.layout()))
                        .map(SheetLook::name)
                        .toList();
    }

    private record Writer(Layouts layouts, Wording words) {
        SheetView sheet(int index, ColumnChoices chosen, List<String> also) {
            SheetLook look = chosen.sheet();
            boolean incomplete = !chosen.missing(layouts).isEmpty();
            boolean remembered = look.certainty() == Certainty.REMEMBERED && look.subject() == chosen.subject();
            List<Row> open = new ArrayList<>();
            List<Row> folded = new ArrayList<>();
            for (int at = 0; at < look.columns().size(); at++) {
                Row row = row(index, at, chosen);
                boolean doubtful = chosen.certainty(at) == Certainty.LIKELY && !remembered;
                (incomplete || doubtful || !row.fault().isEmpty() ? open : folded).add(row);
            }
            boolean settled = open.isEmpty()
                    && look.subject() == chosen.subject()
                    && (look.certainty() == Certainty.REMEMBERED || look.certainty() == Certainty.RECOGNISED);
            int known = chosen.fields().size();
            return new SheetView(
                    index,
                    look.layout(),
                    look.name(),
                    also,
                    chosen.subject() == null ? "" : chosen.subject().name(),
                    subjects(chosen.subject()),
                    settled,
                    look.headerRow(),
                    look.orientation(),
                    open,
                    folded,
                    known,
                    look.columns().size() - known);
        }

        private List<Option> subjects(@Nullable Subject chosen) {
            List<Option> options = new ArrayList<>();
            options.add(new Option("", words.render("web.subject.none"), chosen == null));
            Arrays.stream(Subject.values())
                    .map(subject -> new Option(subject.name(), subject(subject), subject == chosen))
                    .forEach(options::add);
            return options;
        }

        private String subject(Subject subject) {
            return words.render("web.subject." + subject);
        }

        private Row row(int sheet, int at, ColumnChoices chosen) {
            ColumnLook look = chosen.sheet().columns().get(at);
            String fault = chosen.twin(at)
                    .map(twin -> words.render(
                            "web.columns.twin",
                            label(chosen, Objects.requireNonNull(chosen.fields().get(at))),
                            twin.letters()))
                    .orElse("");
            return new Row(
                    "field-" + sheet + "-" + at,
                    "field." + sheet + "." + at,
                    look.letters(),
                    look.header(),
                    look.samples().stream().limit(SAMPLES).collect(Collectors.joining(" · ")),
                    options(chosen, at),
                    certainty(look, chosen, at),
                    fault);
        }

        private static String certainty(ColumnLook look, ColumnChoices chosen, int at) {
            Field field = chosen.fields().get(at);
            boolean own = field != null && (field != look.field() || look.certainty() == Certainty.UNKNOWN);
            return own ? "CHOSEN" : chosen.certainty(at).name();
        }

        private List<Option> options(ColumnChoices chosen, int at) {
            Subject subject = chosen.subject();
            Field field = chosen.fields().get(at);
            List<Option> options = new ArrayList<>();
            options.add(new Option("", words.render("web.columns.aside"), field == null));
            if (subject != null) {
                layouts.columns(subject)
                        .forEach(choice -> options.add(new Option(
                                choice.field().name(), choice.name().in(words.language()), choice.field() == field)));
            }
            return options;
        }

        List<Complaint> complaints(int sheet, ColumnChoices chosen) {
            List<Complaint> complaints = new ArrayList<>();
            Set<Field> missing = chosen.missing(layouts);
            missing.forEach(field -> complaints.add(new Complaint(
                    firstFree(sheet, chosen),
                    words.render(
                            "web.columns.missing",
                            label(chosen, field),
                            chosen.sheet().name()))));
            chosen.fields().keySet().stream()
                    .sorted()
                    .filter(at -> chosen.twin(at).isPresent())
                    .map(at -> new Complaint(
                            "field-" + sheet + "-" + at, row(sheet, at, chosen).fault()))
                    .forEach(complaints::add);
            return complaints;
        }

        private String firstFree(int sheet, ColumnChoices chosen) {
            for (int at = 0; at < chosen.sheet().columns().size(); at++) {
                if (!chosen.fields().containsKey(at)) {
                    return "field-" + sheet + "-" + at;
                }
            }
            return "subject-" + sheet;
        }

        private String label(ColumnChoices chosen, Field field) {
            return layouts.columns(Objects.requireNonNull(chosen.subject())).stream()
                    .filter(choice -> choice.field() == field)
                    .map(choice -> choice.name().in(words.language()))
                    .findFirst()
                    .orElse(field.name());
        }
    }
}

package org.koers.workbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koers.intake.Certainty;
import org.koers.intake.Mappings;
import org.koers.intake.SheetMapping;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;
import org.koers.workbook.cells.SheetRow;

/** Recognises a sheet by its first rows: what a person said about its layout, then its known names, then its looks. */
final class Recogniser {
    private static final Map<Subject, Set<Field>> TELLING = Map.of(
            Subject.SELECTION,
            Set.of(
                    Field.ABC,
                    Field.SELECTED,
                    Field.SELECTION_REASON,
                    Field.ATTRACTIVENESS,
                    Field.POTENTIAL,
                    Field.SHARE_OF_WALLET,
                    Field.VISIT_NORM),
            Subject.TEAM,
            Set.of(Field.FTE, Field.TEAM_ROLE, Field.PAY_TARGET, Field.VARIABLE_PAY),
            Subject.DECISIONS,
            Set.of(Field.DECISION, Field.TOPIC, Field.ADVICE_ID));

    private final RememberedHeaders headers;
    private final Mappings mappings;
    private final HeaderSearch search;

    Recogniser(RememberedHeaders headers, Mappings mappings) {
        this.headers = headers;
        this.mappings = mappings;
        this.search = new HeaderSearch(headers);
    }

    /**
     * @param name of the sheet, or of a csv file
     * @param first its first rows; those beyond {@link HeaderSearch#ROWS} don't count, so that looking and reading agree
     */
    Recognition recognise(String name, List<SheetRow> first) {
        List<SheetRow> rows = first.subList(0, Math.min(HeaderSearch.ROWS, first.size()));
        HeaderBlock block = header(name, rows);
        if (block == null) {
            return Recognition.NOTHING;
        }
        List<SheetRow> above = rows.stream()
                .filter(row -> row.number() < block.rows().get(0).number())
                .toList();
        Across found = AcrossSearch.in(block, headers);
        Across across = found == null ? null : AcrossSearch.dated(found, name, above);
        String key = LayoutKey.of(block, across);
        Optional<SheetMapping> mapping = mappings.of(key);
        Recognition recognition = mapping.isPresent()
                ? remembered(block, across, key, mapping.get())
                : recognised(block, across, key, new Place(name, above, rows));
        return recognition.inUnit(TitleScale.of(name, above));
    }

    /** Where a person said that it is, else what a person once said is one, else what looks like one; null when none. */
    private @Nullable HeaderBlock header(String name, List<SheetRow> rows) {
        HeaderBlock known = search.known(rows);
        HeaderBlock found = known != null ? known : HeaderGuess.in(rows);
        OptionalInt said = mappings.headerRow(name);
        if (said.isPresent()) {
            return found != null && found.lastRow() == said.getAsInt() ? found : single(rows, said.getAsInt());
        }
        if (found != null && mappings.of(key(found)).isPresent()) {
            return found;
        }
        return search.blocks(rows).stream()
                .filter(block ->
                        mappings.of(key(block)).map(SheetMapping::subject).isPresent())
                .findFirst()
                .orElse(found);
    }

    private static @Nullable HeaderBlock single(List<SheetRow> rows, int number) {
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(row -> new HeaderBlock(List.of(row)))
                .orElse(null);
    }

    private String key(HeaderBlock block) {
        return LayoutKey.of(block, AcrossSearch.in(block, headers));
    }

    private Recognition remembered(HeaderBlock block, @Nullable Across across, String key, SheetMapping mapping) {
        Subject subject = mapping.subject();
        Layout layout =
                subject == null ? null : search.mapped(search.layout(subject, block, across), mapping.columns());
        return new Recognition(block, across, key, layout, Certainty.REMEMBERED, Map.of(), false);
    }

    private Recognition recognised(HeaderBlock block, @Nullable Across across, String key, Place place) {
        Subject named = SheetNames.subject(place.name());
        Subject told = named != null || across == null ? named : WideSubject.told(place.name(), place.above(), across);
        Layout layout = search.best(block, across, told);
        if (layout == null) {
            return guessed(block, across, key, place);
        }
        Certainty certainty = certainty(layout, told);
        if (certainty == Certainty.LIKELY && named != null && layout.subject() != named) {
            // Its own name beats headers that many kinds of sheet have; what it lacks is then said of this sheet.
            Layout own = search.layout(named, block, across);
            if (own.columns().size() >= layout.columns().size()) {
                return recognised(block, across, key, place, own);
            }
        }
        if (certainty == Certainty.LIKELY && layout.across() == null) {
            Recognition guessed = guessed(block, across, key, place);
            Layout other = guessed.layout();
            if (other != null
                    && other.columns().size() + guessed.likely().size()
                            > layout.columns().size()) {
                return guessed;
            }
        }
        ColumnGuess guess = new ColumnGuess(layout, place.rows(), headers);
        return new Recognition(block, across, key, layout, certainty, guess.likely(), false);
    }

    private Recognition recognised(HeaderBlock block, @Nullable Across across, String key, Place place, Layout layout) {
        ColumnGuess guess = new ColumnGuess(layout, place.rows(), headers);
        return new Recognition(block, across, key, layout, Certainty.RECOGNISED, guess.likely(), false);
    }

    private static Certainty certainty(Layout layout, @Nullable Subject told) {
        boolean named = layout.subject() == told;
        boolean byHeaders = layout.missing().isEmpty() && layout.across() == null && isTelling(layout);
        return named || byHeaders ? Certainty.RECOGNISED : Certainty.LIKELY;
    }

    /** Little is required of some sheets; without a column that only they have, any list of names would be one. */
    private static boolean isTelling(Layout layout) {
        Set<Field> telling = TELLING.getOrDefault(layout.subject(), Set.of());
        return telling.isEmpty() || telling.stream().anyMatch(layout::has);
    }

    /** No name is known: the subject of which similar names and contents make a whole. */
    private Recognition guessed(HeaderBlock block, @Nullable Across across, String key, Place place) {
        Map<Integer, Field> most = Map.of();
        Layout best = null;
        int fullest = 0;
        for (Subject subject : Subject.values()) {
            Layout layout = search.layout(subject, block, across);
            ColumnGuess guess = new ColumnGuess(layout, place.rows(), headers);
            int columns = guess.likely().size() + layout.columns().size();
            if (guess.completes() && columns > fullest) {
                fullest = columns;
                most = guess.likely();
                best = layout;
            }
        }
        if (best == null && across == null) {
            return undated(block, key, place);
        }
        return new Recognition(
                block, across, key, best, best == null ? Certainty.UNKNOWN : Certainty.LIKELY, most, best != null);
    }

    /** Revenue per segment or customer that lacks nothing but its week: offered, so that a person sees what is missing. */
    private Recognition undated(HeaderBlock block, String key, Place place) {
        Layout layout = search.layout(Subject.RESULTS, block, null);
        Map<Integer, Field> likely = new ColumnGuess(layout, place.rows(), headers).likely();
        boolean named = layout.has(Field.SEGMENT) || layout.has(Field.CUSTOMER) || layout.has(Field.CUSTOMER_NO);
        boolean amount = layout.has(Field.NET_REVENUE) || likely.containsValue(Field.NET_REVENUE);
        boolean only = layout.missing().contains(Field.WEEK) && !CrossTable.is(place.rows());
        return named && amount && only
                ? new Recognition(block, null, key, layout, Certainty.LIKELY, likely, true)
                : new Recognition(block, null, key, null, Certainty.UNKNOWN, Map.of(), false);
    }

    private record Place(String name, List<SheetRow> above, List<SheetRow> rows) {}
}

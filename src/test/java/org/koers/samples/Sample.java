package org.koers.samples;

import java.util.List;
import java.util.function.Function;
import org.koers.situation.Ledger;
import org.koers.situation.PlanSettings;

/**
 * One file of {@code sample-data}.
 *
 * @param file name of the file
 * @param exit exit code of {@code advise} as of 2026-W20
 * @param firstKind kind of the first advice; empty when there is none
 * @param frame the story
 * @param damage what is done to its cells before they are written; tells which
 */
public record Sample(String file, int exit, String firstKind, Frame frame, Function<Grid, List<String>> damage) {
    private static final Function<Grid, List<String>> NONE = grid -> List.of();

    static final Sample LAST_YEAR_PLUS_TEN =
            sound("last-year-plus-ten.xlsx", "REVISE_TARGET", Stories.LAST_YEAR_PLUS_TEN);
    static final Sample TAILWIND_HEADWIND =
            sound("tailwind-headwind.xlsx", "SHIFT_CAPACITY", Stories.TAILWIND_HEADWIND);
    static final Sample VISITS_FELL_AWAY = sound("visits-fell-away.xlsx", "RESTORE_ACTIVITY", Stories.VISITS_FELL_AWAY);
    static final Sample WRONG_CUSTOMERS = sound("wrong-customers.xlsx", "IMPROVE_CONVERSION", Stories.WRONG_CUSTOMERS);
    static final Sample STORM = sound("storm.xlsx", "STORM_MODE", Stories.STORM);
    static final Sample HALF_EXPORT = sound("half-export.xlsx", "FIX_DATA", Stories.HALF_EXPORT);
    static final Sample ONLY_NOISE = sound("only-noise.xlsx", "HOLD_COURSE", Stories.ONLY_NOISE);
    static final Sample DIRTY = new Sample("dirty.xlsx", 3, "", Stories.ONLY_NOISE, Damage::dirty);
    static final Sample UNKNOWN_LABEL =
            new Sample("unknown-label.xlsx", 0, "HOLD_COURSE", Stories.ONLY_NOISE, Damage::unknownLabel);
    static final Sample HOLIDAY = sound("holiday.xlsx", "HOLD_COURSE", Stories.HOLIDAY);

    /** In the order of measures.md §5, twins beside their story. */
    public static final List<Sample> ALL = List.of(
            LAST_YEAR_PLUS_TEN,
            TAILWIND_HEADWIND,
            VISITS_FELL_AWAY,
            WRONG_CUSTOMERS,
            STORM,
            HALF_EXPORT,
            ONLY_NOISE,
            DIRTY,
            UNKNOWN_LABEL,
            HOLIDAY);

    private static Sample sound(String file, String firstKind, Frame frame) {
        return new Sample(file, 0, firstKind, frame, NONE);
    }

    /** Name of the plan: that of the file. */
    public String plan() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    public PlanSettings settings() {
        return PlanSettings.dutch(plan());
    }

    /** The facts as they are before any damage. */
    public Ledger ledger() {
        return SampleLedger.of(frame, settings(), file);
    }

    /** The workbook, the same bytes every time. */
    public byte[] workbook() {
        return Xlsx.write(grid());
    }

    /** Cells that the story spoils, as {@code sheet!cell}. */
    public List<String> damaged() {
        return damage.apply(Grid.of(ledger()));
    }

    @Override
    public String toString() {
        return file;
    }

    Grid grid() {
        Grid grid = Grid.of(ledger());
        damage.apply(grid);
        return grid;
    }
}

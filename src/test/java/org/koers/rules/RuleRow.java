package org.koers.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koers.measure.ScopeKind;
import org.koers.measure.Texts;
import org.koers.measure.Vocabulary;

/** Builds one row of a rule table for a test, without tables. */
public final class RuleRow {
    private final String id;
    private final List<ColumnCondition> conditions = new ArrayList<>();
    private Dimension table = Dimension.STEERING;
    private ScopeKind scope = ScopeKind.TOTAL;
    private boolean pair;
    private RowStatus status = RowStatus.ON;
    private AdviceKind kind = AdviceKind.DECIDE_NOW;
    private Severity severity = Severity.ACT;
    private int cooldown = 4;

    private RuleRow(String id) {
        this.id = id;
    }

    /** Table and kind as the rule of this name has them in measures.md §3.4. */
    public static RuleRow of(String id) {
        RuleRow row = new RuleRow(id);
        row.table = switch (id.charAt(0)) {
            case 'Q' -> Dimension.DATA_QUALITY;
            case 'D' -> Dimension.PROCESS;
            case 'M' -> Dimension.MARKET;
            case 'K' -> Dimension.FORCE;
            case 'F' -> Dimension.FOCUS;
            case 'T' -> Dimension.OBJECTIVE;
            case 'P' -> Dimension.PLANNING;
            default -> Dimension.STEERING;
        };
        row.kind = switch (id.substring(0, Math.min(3, id.length()))) {
            case "T03" -> AdviceKind.REVISE_TARGET;
            case "T05", "M01", "M04", "M07" -> AdviceKind.REVIEW_ASSUMPTION;
            case "T06" -> AdviceKind.RESPLIT_TARGET;
            case "T10" -> AdviceKind.FIX_DATA;
            case "F02", "F03" -> AdviceKind.SELECT_CUSTOMERS;
            case "F05", "F06" -> AdviceKind.RETAIN_CUSTOMER;
            case "F10" -> AdviceKind.SHIFT_CAPACITY;
            case "K01", "K04" -> AdviceKind.RESTORE_ACTIVITY;
            case "K02", "M02" -> AdviceKind.IMPROVE_CONVERSION;
            case "S03" -> AdviceKind.FINISH_ACTIONS;
            case "S08" -> AdviceKind.HOLD_COURSE;
            case "D01", "D02" -> AdviceKind.STORM_MODE;
            default -> id.startsWith("Q") ? AdviceKind.FIX_DATA : AdviceKind.DECIDE_NOW;
        };
        row.pair = id.startsWith("F10");
        row.scope = row.pair
                ? ScopeKind.SEGMENT
                : id.startsWith("F05") || id.startsWith("F06") ? ScopeKind.CUSTOMER : ScopeKind.TOTAL;
        return row;
    }

    /** The row that tells to hold course. */
    public static Row holdCourse() {
        return of("S08").severity(Severity.INFO).build();
    }

    public RuleRow in(Dimension dimension) {
        table = dimension;
        return this;
    }

    public RuleRow about(ScopeKind kindOfScope) {
        scope = kindOfScope;
        return this;
    }

    public RuleRow pair() {
        pair = true;
        scope = ScopeKind.SEGMENT;
        return this;
    }

    public RuleRow off() {
        status = RowStatus.OFF;
        return this;
    }

    public RuleRow kind(AdviceKind adviceKind) {
        kind = adviceKind;
        return this;
    }

    public RuleRow severity(Severity weight) {
        severity = weight;
        return this;
    }

    public RuleRow cooldown(int weeks) {
        cooldown = weeks;
        return this;
    }

    public RuleRow below(String measure, double threshold) {
        return when(Side.SELF, measure, compare(Condition.Operator.LESS, threshold));
    }

    public RuleRow atLeast(String measure, double threshold) {
        return when(Side.SELF, measure, compare(Condition.Operator.AT_LEAST, threshold));
    }

    public RuleRow is(String measure, boolean yes) {
        return when(Side.SELF, measure, new Condition.Flag(yes));
    }

    public RuleRow when(Side side, String measure, Condition condition) {
        conditions.add(new ColumnCondition(side, Vocabulary.shipped().get(measure), condition, condition.toString()));
        return this;
    }

    public static Condition compare(Condition.Operator operator, double threshold) {
        return new Condition.Comparison(operator, BigDecimal.valueOf(threshold));
    }

    public Row build() {
        Texts text = new Texts("regel " + id, "rule " + id);
        return new Row(
                id,
                table,
                status,
                scope,
                pair,
                conditions,
                kind,
                severity,
                "manager",
                7,
                cooldown,
                text,
                text,
                text,
                text,
                Map.of(),
                Map.of());
    }
}

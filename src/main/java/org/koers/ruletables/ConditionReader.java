package org.koers.ruletables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koers.measure.Unit;
import org.koers.rules.Condition;
import org.koers.rules.Condition.Operator;

/**
 * Reads a condition cell, a unary test in the manner of FEEL: {@code < -10 %}, {@code [0.8..0.95]},
 * {@code "outside-down","run-down"}, {@code yes}, {@code unknown}, {@code not(...)}. A cell becomes a typed condition or
 * an error; never code.
 */
final class ConditionReader {
    static final int DEEPEST = 3;
    static final int MOST_ALTERNATIVES = 30;

    private final CellReader cell;

    private ConditionReader(CellReader cell) {
        this.cell = cell;
    }

    /** The condition; null for {@code -} and for an empty cell, which ask nothing. */
    static @Nullable Condition read(CellReader cell) throws UnreadableCell {
        if (cell.isAtEnd()) {
            return null;
        }
        ConditionReader reader = new ConditionReader(cell);
        Condition condition = reader.isAny() ? null : reader.alternatives(0);
        if (!cell.isAtEnd()) {
            throw cell.unexpected(String.valueOf(cell.notation().separator()));
        }
        return condition;
    }

    private boolean isAny() {
        return cell.shown().strip().equals("-") && cell.accept("-");
    }

    private Condition alternatives(int depth) throws UnreadableCell {
        List<Condition> alternatives = new ArrayList<>();
        do {
            if (alternatives.size() == MOST_ALTERNATIVES) {
                throw new UnreadableCell("list-long", cell.shown(), MOST_ALTERNATIVES);
            }
            alternatives.add(test(depth));
        } while (cell.accept(String.valueOf(cell.notation().separator())));
        return alternatives.size() == 1 ? alternatives.get(0) : new Condition.AnyOf(alternatives);
    }

    private Condition test(int depth) throws UnreadableCell {
        char next = cell.peek();
        if (next == '"') {
            return new Condition.Word(cell.knownWord(cell.quoted()));
        }
        if (next == '[' || next == ']' || next == '(') {
            return interval();
        }
        if (next == '<' || next == '>' || next == '=') {
            return comparison();
        }
        return Character.isLetter(next) ? word(depth) : equal();
    }

    private Condition equal() throws UnreadableCell {
        BigDecimal number = cell.number();
        if (cell.peek() == '<' || cell.peek() == '>') {
            throw new UnreadableCell("comparison-behind", cell.shown(), cell.peek());
        }
        return new Condition.Comparison(Operator.EQUAL, number);
    }

    private Condition word(int depth) throws UnreadableCell {
        if (cell.isWord("not")) {
            return not(depth);
        }
        String written = cell.word();
        String word = Notation.canonical(written);
        if (word.equals("unknown")) {
            return new Condition.Unknown();
        }
        boolean flag = word.equals("yes") || word.equals("no");
        if (flag && cell.measure().unit() == Unit.YES_NO) {
            return new Condition.Flag(word.equals("yes"));
        }
        if (Words.of(cell.measure()).contains(word)) {
            throw new UnreadableCell("quote-missing", cell.shown(), "\"" + word + "\"");
        }
        throw new UnreadableCell(
                "word-unknown",
                cell.shown(),
                Place.shortened(written),
                cell.measure().label(),
                Words.examples(cell.measure()));
    }

    private Condition not(int depth) throws UnreadableCell {
        if (depth == DEEPEST) {
            throw new UnreadableCell("not-deep", cell.shown(), DEEPEST);
        }
        cell.word();
        cell.expect("(");
        Condition inner = alternatives(depth + 1);
        cell.expect(")");
        return new Condition.Not(inner);
    }

    private Condition comparison() throws UnreadableCell {
        Operator operator = operator();
        if (cell.measure().unit() == Unit.YES_NO || cell.measure().unit() == Unit.TEXT) {
            throw new UnreadableCell("not-a-number-measure", cell.measure().label(), Words.examples(cell.measure()));
        }
        return new Condition.Comparison(operator, cell.number());
    }

    private Operator operator() throws UnreadableCell {
        for (Operator operator :
                List.of(Operator.AT_MOST, Operator.AT_LEAST, Operator.LESS, Operator.MORE, Operator.EQUAL)) {
            if (cell.accept(operator.sign())) {
                return operator;
            }
        }
        throw cell.unexpected("<");
    }

    private Condition interval() throws UnreadableCell {
        boolean lowIncluded = cell.accept("[");
        if (!lowIncluded && !cell.accept("]")) {
            cell.expect("(");
        }
        BigDecimal low = cell.number();
        cell.expect("..");
        BigDecimal high = cell.number();
        boolean highIncluded = cell.accept("]");
        if (!highIncluded && !cell.accept("[")) {
            cell.expect(")");
        }
        boolean empty = low.compareTo(high) > 0 || (low.compareTo(high) == 0 && !(lowIncluded && highIncluded));
        if (empty) {
            throw new UnreadableCell("interval-empty", cell.shown());
        }
        return new Condition.Interval(low, lowIncluded, high, highIncluded);
    }
}

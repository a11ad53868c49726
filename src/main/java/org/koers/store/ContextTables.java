package org.koers.store;

import static org.koers.store.Column.Kind.AMOUNT;
import static org.koers.store.Column.Kind.DATE;
import static org.koers.store.Column.Kind.FLAG;
import static org.koers.store.Column.Kind.MONTH;
import static org.koers.store.Column.Kind.NUMBER;
import static org.koers.store.Column.Kind.SEGMENT;
import static org.koers.store.Column.Kind.TEXT;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.koers.customers.Selection;
import org.koers.decisions.Decision;
import org.koers.market.MarketValue;
import org.koers.situation.FactKey;
import org.koers.team.Member;

/** The tables of the market, the customers, the team and its decisions. */
final class ContextTables {
    private ContextTables() {}

    static final FactTable<MarketValue> MARKET = new FactTable<>(
            "market_value",
            FactTable.columns(
                    "period", MONTH,
                    "segment", SEGMENT,
                    "indicator", TEXT,
                    "role", TEXT,
                    "amount", NUMBER,
                    "base", TEXT,
                    "source", TEXT,
                    "published", DATE,
                    "provisional", FLAG),
            FactKey::of,
            f -> new @Nullable Object[] {
                f.period(),
                f.segment(),
                f.indicator(),
                f.role(),
                f.value(),
                f.base(),
                f.source(),
                f.published(),
                f.provisional()
            },
            MarketValue::origin,
            MarketValue::known,
            (c, origin, known) -> new MarketValue(
                    (YearMonth) Objects.requireNonNull(c.values().get(0)),
                    c.text(1),
                    c.needed(2),
                    c.word(3, MarketValue.Role.class),
                    c.neededNumber(4),
                    c.neededWord(5, MarketValue.Base.class),
                    c.text(6),
                    c.date(7),
                    Boolean.TRUE.equals(c.flag(8)),
                    origin,
                    known));

    static final FactTable<Selection> SELECTION = new FactTable<>(
            "selection",
            FactTable.columns(
                    "customer_no", TEXT,
                    "customer", TEXT,
                    "segment", SEGMENT,
                    "abc", TEXT,
                    "selected", FLAG,
                    "reason", TEXT,
                    "attractiveness", NUMBER,
                    "market_position", NUMBER,
                    "potential", AMOUNT,
                    "share_of_wallet", NUMBER,
                    "visit_norm", NUMBER,
                    "account_manager", TEXT,
                    "valid_from", DATE,
                    "valid_to", DATE),
            FactKey::of,
            f -> new @Nullable Object[] {
                f.customerNo(), f.customer(), f.segment(), f.abc(), f.selected(), f.reason(), f.attractiveness(),
                f.position(), f.potential(), f.shareOfWallet(), f.visitNorm(), f.accountManager(), f.from(), f.to()
            },
            Selection::origin,
            Selection::known,
            (c, origin, known) -> new Selection(
                    c.needed(0),
                    c.text(1),
                    c.text(2),
                    c.text(3),
                    c.flag(4),
                    c.text(5),
                    c.number(6),
                    c.number(7),
                    c.number(8),
                    c.number(9),
                    c.number(10),
                    c.text(11),
                    c.date(12),
                    c.date(13),
                    origin,
                    known));

    static final FactTable<Member> TEAM = new FactTable<>(
            "team_member",
            FactTable.columns(
                    "name", TEXT,
                    "role", TEXT,
                    "fte", NUMBER,
                    "valid_from", DATE,
                    "valid_to", DATE,
                    "pay_target", AMOUNT,
                    "variable_pay", NUMBER),
            FactKey::of,
            f -> new @Nullable Object[] {f.name(), f.role(), f.fte(), f.from(), f.to(), f.payTarget(), f.variablePay()},
            Member::origin,
            Member::known,
            (c, origin, known) -> new Member(
                    c.needed(0),
                    c.text(1),
                    c.number(2),
                    c.date(3),
                    c.date(4),
                    c.number(5),
                    c.number(6),
                    origin,
                    known));

    static final FactTable<Decision> DECISIONS = new FactTable<>(
            "decision",
            FactTable.columns(
                    "decided_on", DATE,
                    "topic", TEXT,
                    "advice_id", TEXT,
                    "decision", TEXT,
                    "type", TEXT,
                    "owner", TEXT,
                    "due", DATE,
                    "expected_effect", TEXT,
                    "measure", TEXT,
                    "value_from", TEXT,
                    "value_to", TEXT,
                    "review_on", DATE,
                    "status", TEXT,
                    "done_on", DATE,
                    "outcome", TEXT),
            FactKey::of,
            f -> new @Nullable Object[] {
                f.date(),
                f.topic(),
                f.adviceId(),
                f.text(),
                f.type(),
                f.owner(),
                f.due(),
                f.expectedEffect(),
                f.measure(),
                f.from(),
                f.to(),
                f.reviewDate(),
                f.status(),
                f.doneOn(),
                f.outcome()
            },
            Decision::origin,
            Decision::known,
            (c, origin, known) -> new Decision(
                    c.neededDate(0),
                    c.text(1),
                    c.text(2),
                    c.text(3),
                    c.word(4, Decision.Type.class),
                    c.text(5),
                    c.date(6),
                    c.text(7),
                    c.text(8),
                    c.text(9),
                    c.text(10),
                    c.date(11),
                    c.word(12, Decision.Status.class),
                    c.date(13),
                    c.text(14),
                    origin,
                    known));
}

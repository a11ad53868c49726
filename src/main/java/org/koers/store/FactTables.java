package org.koers.store;

import java.util.List;

/** The tables of all subjects. */
final class FactTables {
    static final List<FactTable<?>> ALL = List.of(
            SalesTables.PLAN,
            SalesTables.RESULTS,
            SalesTables.CONTROL_TOTALS,
            SalesTables.ACTIVITIES,
            SalesTables.QUOTES,
            ContextTables.MARKET,
            ContextTables.SELECTION,
            ContextTables.TEAM,
            ContextTables.DECISIONS);

    private FactTables() {}
}

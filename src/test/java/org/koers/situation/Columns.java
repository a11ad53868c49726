package org.koers.situation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koers.provenance.Field;
import org.koers.provenance.Subject;

/** The columns of a complete sheet, as design.md §8 lists them, in that order from column A. */
final class Columns {
    private static final Map<Subject, List<Field>> ALL = new EnumMap<>(Map.of(
            Subject.PLAN,
            List.of(
                    Field.YEAR,
                    Field.WEEK,
                    Field.SEGMENT,
                    Field.SALES_REP,
                    Field.TARGET_REVENUE,
                    Field.TARGET_MARGIN,
                    Field.TARGET_NEW_CUSTOMERS,
                    Field.TARGET_VISITS,
                    Field.TARGET_QUOTES,
                    Field.ASSUMED_MARKET_GROWTH,
                    Field.VERSION,
                    Field.APPROVED_ON,
                    Field.EFFECTIVE_FROM,
                    Field.APPROVED_BY,
                    Field.REASON),
            Subject.RESULTS,
            List.of(
                    Field.YEAR,
                    Field.WEEK,
                    Field.CUSTOMER_NO,
                    Field.CUSTOMER,
                    Field.SEGMENT,
                    Field.SALES_REP,
                    Field.ITEM_GROUP,
                    Field.QUANTITY,
                    Field.NET_REVENUE,
                    Field.DISCOUNT,
                    Field.GROSS_MARGIN,
                    Field.ORDERS,
                    Field.ORDER_INTAKE,
                    Field.CREDIT_AMOUNT),
            Subject.ACTIVITIES,
            List.of(
                    Field.DATE,
                    Field.SALES_REP,
                    Field.CUSTOMER_NO,
                    Field.ACTIVITY_TYPE,
                    Field.PURPOSE,
                    Field.ACTIVITY_OUTCOME,
                    Field.HOURS),
            Subject.QUOTES,
            List.of(
                    Field.QUOTE_NO,
                    Field.CUSTOMER_NO,
                    Field.QUOTE_DATE,
                    Field.AMOUNT,
                    Field.PROBABILITY,
                    Field.STAGE,
                    Field.EXPECTED_ORDER_DATE,
                    Field.TIMES_PUSHED,
                    Field.QUOTE_STATUS,
                    Field.LOSS_REASON,
                    Field.LAST_CONTACT,
                    Field.DECISION_DATE,
                    Field.SEGMENT,
                    Field.SALES_REP),
            Subject.SELECTION,
            List.of(
                    Field.CUSTOMER_NO,
                    Field.CUSTOMER,
                    Field.SEGMENT,
                    Field.ABC,
                    Field.SELECTED,
                    Field.SELECTION_REASON,
                    Field.ATTRACTIVENESS,
                    Field.POSITION,
                    Field.POTENTIAL,
                    Field.SHARE_OF_WALLET,
                    Field.VISIT_NORM,
                    Field.ACCOUNT_MANAGER,
                    Field.VALID_FROM,
                    Field.VALID_TO),
            Subject.MARKET,
            List.of(
                    Field.PERIOD,
                    Field.SEGMENT,
                    Field.INDICATOR,
                    Field.MARKET_ROLE,
                    Field.MARKET_VALUE,
                    Field.MARKET_UNIT,
                    Field.BASE,
                    Field.DATA_SOURCE,
                    Field.PUBLISHED,
                    Field.PROVISIONAL),
            Subject.TEAM,
            List.of(
                    Field.NAME,
                    Field.TEAM_ROLE,
                    Field.FTE,
                    Field.VALID_FROM,
                    Field.VALID_TO,
                    Field.PAY_TARGET,
                    Field.VARIABLE_PAY),
            Subject.DECISIONS,
            List.of(
                    Field.DATE,
                    Field.TOPIC,
                    Field.ADVICE_ID,
                    Field.DECISION,
                    Field.DECISION_TYPE,
                    Field.OWNER,
                    Field.DUE,
                    Field.EXPECTED_EFFECT,
                    Field.MEASURE,
                    Field.VALUE_FROM,
                    Field.VALUE_TO,
                    Field.REVIEW_DATE,
                    Field.DECISION_STATUS,
                    Field.DONE_ON,
                    Field.DECISION_OUTCOME)));

    private Columns() {}

    static Set<Field> of(Subject subject) {
        return EnumSet.copyOf(ALL.getOrDefault(subject, List.of()));
    }

    /** Letters of the columns that are left. */
    static Map<Field, String> letters(Subject subject, Set<Field> left) {
        Map<Field, String> letters = new EnumMap<>(Field.class);
        char letter = 'A';
        for (Field field : ALL.getOrDefault(subject, List.of())) {
            if (left.contains(field)) {
                letters.put(field, String.valueOf(letter));
            }
            letter++;
        }
        return letters;
    }

    /** Dutch sheet name. */
    static String sheet(Subject subject) {
        return switch (subject) {
            case PLAN -> "Plan";
            case RESULTS -> "Weekresultaten";
            case ACTIVITIES -> "Activiteiten";
            case QUOTES -> "Offertes";
            case SELECTION -> "Klantselectie";
            case MARKET -> "Marktcijfers";
            case TEAM -> "Team";
            case DECISIONS -> "Besluiten";
        };
    }
}

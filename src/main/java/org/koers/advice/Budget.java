package org.koers.advice;

/**
 * How many advices a meeting can carry.
 *
 * @param calm at most shown without a storm
 * @param storm at most shown in a storm
 * @param decided at most for decision
 */
public record Budget(int calm, int storm, int decided) {
    public static final Budget WEEKLY = new Budget(5, 3, 3);

    public int shown(Weather weather) {
        return weather.isStorm() ? storm : calm;
    }

    /** Whether this one is for decision. */
    public boolean decides(Ranked ranked) {
        return ranked.decisionPlace() > 0 && ranked.decisionPlace() <= decided;
    }
}

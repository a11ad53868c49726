package org.koers.advice;

/**
 * How many advices a meeting can carry.
 *
 * @param shown at most
 * @param decided at most
 */
public record Budget(int shown, int decided) {
    public static final Budget WEEKLY = new Budget(5, 3);
}

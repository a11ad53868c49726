package org.koers.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of the rules that was published.
 *
 * @param number from 1
 * @param checksum of everything that it makes a review do
 * @param account who published it; null for the set that came with Koers
 * @param approved the second pair of eyes; null when there was none
 * @param why in the words of who published; empty for the set that came with Koers
 * @param repeats the older version that it brings back; null when it is new
 * @param failing examples that did not hold
 * @param failingWhy why it was published all the same; null when all hold
 * @param shipped whether it is a set that came with Koers
 */
public record RuleVersion(
        long number,
        String checksum,
        @Nullable String account,
        @Nullable String approved,
        Instant published,
        String why,
        @Nullable Long repeats,
        int failing,
        @Nullable String failingWhy,
        boolean shipped) {}

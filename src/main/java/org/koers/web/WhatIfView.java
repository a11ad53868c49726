package org.koers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which someone tries: every text is worded, every number written.
 *
 * @param scopes the total first
 * @param fields one a lever
 * @param result null where there is no landing to start from
 * @param lack why there is none; empty when there is
 * @param ways scenarios side by side; empty without a landing
 * @param splits what dividing the target anew does to each segment; may be empty
 * @param kept newest first
 */
record WhatIfView(
        List<Choice> scopes,
        List<Choice> weeks,
        List<Field> fields,
        @Nullable Result result,
        String lack,
        List<Way> ways,
        List<Split> splits,
        List<Kept> kept) {

    record Choice(String id, String name, boolean chosen) {}

    /**
     * @param most largest change to either side, in percent or points
     * @param value as typed
     * @param unknown why nothing can be said of it; empty when it can be turned
     * @param fault what is wrong with the value; empty when nothing is
     */
    record Field(String id, String label, String unit, String most, String value, String unknown, String fault) {}

    /**
     * @param says the conclusion in a sentence
     * @param figures landing, range, chance, difference
     * @param wide,narrow two drawings; the style sheet shows one
     * @param faults what could not be read and is not counted; may be empty
     * @param assumed what it rests on; may be empty
     * @param sent fields of the form, to keep it by: name and value
     */
    record Result(
            String says,
            List<Figure> figures,
            String wide,
            String narrow,
            List<String> faults,
            List<String> assumed,
            List<Sent> sent,
            boolean turned) {}

    record Figure(String label, String value, String sub) {}

    record Sent(String name, String value) {}

    /** @param warning empty when there is none; figures are a dash where the way can't be worked out */
    record Way(String name, String says, String warning, String target, String landing, String range, String chance) {}

    record Split(String segment, String before, String after, String chanceBefore, String chance) {}

    /** @param address under which it opens again */
    record Kept(long id, String name, String levers, String landing, String chance, String meta, String address) {}
}

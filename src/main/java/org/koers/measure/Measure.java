package org.koers.measure;

import java.util.Set;

/**
 * One entry of the vocabulary: something that can be measured and that a rule may look at.
 *
 * @param id as in rule tables and advisory.json: {@code pTarget}
 * @param unit what it is counted in
 * @param scopes at which scopes it exists
 * @param good which way is good
 * @param needs sheets and columns without which it is not known, for people; may be empty
 * @param label name in both languages
 * @param formula how it is computed, for people
 */
public record Measure(
        String id, Unit unit, Set<ScopeKind> scopes, Direction good, String needs, Texts label, String formula) {
    public Measure {
        scopes = Set.copyOf(scopes);
    }
}

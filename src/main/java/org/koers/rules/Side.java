package org.koers.rules;

/** Which member of a pair of segments a column looks at; rows about one scope only use {@code SELF}. */
public enum Side {
    SELF,
    /** The segment that gives. */
    FROM,
    /** The segment that receives. */
    TO
}

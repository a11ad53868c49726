package org.koers.intake;

/** How sure it is what a sheet or column means. */
public enum Certainty {
    /** A person said so for an earlier file of this layout. */
    REMEMBERED,
    /** By its name, which is one of those that Koers knows. */
    RECOGNISED,
    /** By a name that resembles one, or by its contents: to be checked. */
    LIKELY,
    /** A person has to say. */
    UNKNOWN
}

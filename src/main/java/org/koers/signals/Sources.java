package org.koers.signals;

import java.util.List;
import org.koers.measure.Scope;

/** Finds the cells a value was computed from. */
public interface Sources {
    /** Cells and ranges as {@code file!sheet!range}, in the order of the input; empty where there are none. */
    List<String> of(Scope scope, String measure);
}

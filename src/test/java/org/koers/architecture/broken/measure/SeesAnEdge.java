package org.koers.architecture.broken.measure;

import org.koers.architecture.broken.store.Kept;

/** A core class that sees an edge: the rule must find it. */
record SeesAnEdge(Kept kept) {}

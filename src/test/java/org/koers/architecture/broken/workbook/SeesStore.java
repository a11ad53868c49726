package org.koers.architecture.broken.workbook;

import org.koers.architecture.broken.store.Kept;

/** An edge that sees another edge: the rule must find it. */
record SeesStore(Kept kept) {}

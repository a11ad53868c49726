package org.koers.workbook.rulesheets;

import org.jspecify.annotations.Nullable;

/**
 * A column of a person's own in a table of rules.
 *
 * @param name its header, told apart from others of the same: {@code Opmerking (2)}
 * @param after key of Koers' column that it stands behind, empty for before all of them, null for behind all of them
 * @param look of cells that hold nothing
 * @param standing false when it is known only from what was left of rules that are gone
 */
record OwnColumn(String name, @Nullable String after, Span span, Look look, boolean standing) {}

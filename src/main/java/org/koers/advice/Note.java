package org.koers.advice;

import org.koers.measure.Message;

/**
 * Something the reader must know about the figures: a problem of the input that was labelled, or a default that was
 * taken.
 *
 * @param where {@code file!sheet!cell} or the name of a sheet
 */
public record Note(String where, Message message) {}

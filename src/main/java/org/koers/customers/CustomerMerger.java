package org.koers.customers;

import org.koers.provenance.Known;

/**
 * A customer that goes on under another number (design.md §6a: a dated alias).
 *
 * @param from number that is no longer used
 * @param into number that takes its past over
 * @param known since when the two are one; advisories as of earlier weeks see two customers
 */
public record CustomerMerger(String from, String into, Known known) {}

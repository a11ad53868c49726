package org.koers.intake;

/**
 * A customer that seems to go on under another number: the same name, the one number ends where the other begins.
 *
 * @param from number that vanishes
 * @param into number that is new
 * @param customer name as it stands in the file
 */
public record Renumbered(String from, String into, String customer) {}

package org.koers.workbook.cells;

/**
 * One entry of a zip, as its directory and its own header agree on it.
 *
 * @param name as stored
 * @param packed bytes in the file
 * @param size bytes once unpacked
 * @param sum CRC-32 of the unpacked bytes
 * @param deflated false: stored as it is
 * @param header offset of its own header
 * @param start offset of its first packed byte
 */
record ZipPart(String name, long packed, long size, long sum, boolean deflated, long header, long start) {}

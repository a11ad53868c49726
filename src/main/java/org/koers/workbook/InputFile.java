package org.koers.workbook;

import java.nio.file.Path;

/**
 * One upload.
 *
 * @param name as shown to people, without folder
 * @param path where its bytes stand
 */
public record InputFile(String name, Path path) {}

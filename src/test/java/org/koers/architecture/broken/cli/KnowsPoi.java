package org.koers.architecture.broken.cli;

import org.apache.poi.ss.usermodel.Cell;

/** POI outside workbook and report: the rule must find it. */
record KnowsPoi(Cell cell) {}

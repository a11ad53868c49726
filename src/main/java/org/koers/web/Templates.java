package org.koers.web;

import org.koers.measure.Language;

/** Empty workbooks to fill in. */
public interface Templates {
    /** The bytes of an .xlsx file. */
    byte[] workbook(Language language);
}

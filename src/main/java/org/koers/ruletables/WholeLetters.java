package org.koers.ruletables;

import java.io.IOException;
import java.io.StringReader;

/**
 * A text of which no letter is handed out by half: the reader of YAML stumbles over a buffer that ends within a letter
 * beyond the first 65,536, such as an emoji.
 */
final class WholeLetters extends StringReader {
    WholeLetters(String text) {
        super(text);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        mark(length);
        int count = super.read(buffer, from, length);
        if (count > 1 && Character.isHighSurrogate(buffer[from + count - 1])) {
            reset();
            return super.read(buffer, from, count - 1);
        }
        return count;
    }
}

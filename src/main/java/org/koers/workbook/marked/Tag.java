package org.koers.workbook.marked;

/** Changes attributes of a start tag as it stands, and writes texts into XML. */
final class Tag {
    private Tag() {}

    /** The prefix with its colon; empty when there is none. */
    static String prefix(String tag) {
        int end = 1;
        while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        int colon = tag.lastIndexOf(':', end);
        return colon < 0 ? "" : tag.substring(1, colon + 1);
    }

    /** The name with its prefix. */
    static String name(String tag) {
        int end = 1;
        while (end < tag.length() && " \t\r\n/>".indexOf(tag.charAt(end)) < 0) {
            end++;
        }
        return tag.substring(1, end);
    }

    /** The tag with this attribute, which has no prefix, at this value. */
    static String with(String tag, String attribute, String value) {
        int[] place = find(tag, attribute);
        if (place.length > 0) {
            return tag.substring(0, place[1]) + escape(value) + tag.substring(place[2]);
        }
        int end = 1 + name(tag).length();
        return tag.substring(0, end) + " " + attribute + "=\"" + escape(value) + "\"" + tag.substring(end);
    }

    static String without(String tag, String attribute) {
        int[] place = find(tag, attribute);
        return place.length == 0 ? tag : tag.substring(0, place[0]) + tag.substring(place[2] + 1);
    }

    /** The start tag that this element begins with. */
    static String first(String element) {
        char quote = 0;
        for (int place = 0; place < element.length(); place++) {
            char letter = element.charAt(place);
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return element.substring(0, place + 1);
            }
        }
        return element;
    }

    /** The value of this attribute as a whole number; 0 when it is none. */
    static int number(String tag, String attribute) {
        int[] place = find(tag, attribute);
        try {
            return place.length == 0
                    ? 0
                    : Integer.parseInt(tag.substring(place[1], place[2]).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** What stands in an element that holds only text. */
    static String text(String element) {
        int open = element.indexOf('>') + 1;
        int close = element.lastIndexOf("</");
        return close < open ? "" : element.substring(open, close).strip();
    }

    /** The element with this prefix, of one or none that it has, on itself and all that is in it. */
    static String inNamespace(String element, String prefix) {
        String had = prefix(element);
        if (had.equals(prefix)) {
            return element;
        }
        return had.isEmpty()
                ? element.replaceAll("<(/?)(?=[A-Za-z0-9]+[\\s/>])", "<$1" + prefix)
                : element.replaceAll("<(/?)" + java.util.regex.Pattern.quote(had), "<$1" + prefix);
    }

    /** {@code <a/>} as {@code <a>}. */
    static String open(String tag) {
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
    }

    static String close(String tag) {
        return "</" + name(tag) + ">";
    }

    /** Where the attribute with the white space before it begins, and where its value begins and ends. */
    private static int[] find(String tag, String attribute) {
        int at = 1 + name(tag).length();
        while (at < tag.length()) {
            int gap = at;
            while (at < tag.length() && Character.isWhitespace(tag.charAt(at))) {
                at++;
            }
            int equals = tag.indexOf('=', at);
            if (equals < 0) {
                return new int[0];
            }
            String name = tag.substring(at, equals).strip();
            int open = equals + 1;
            while (Character.isWhitespace(tag.charAt(open))) {
                open++;
            }
            int close = tag.indexOf(tag.charAt(open), open + 1);
            if (name.equals(attribute)) {
                return new int[] {gap, open + 1, close};
            }
            at = close + 1;
        }
        return new int[0];
    }

    /** Characters that XML does not know become a blank. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                case '\t' -> escaped.append("&#9;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.appendCodePoint(isXml(letter) ? letter : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int letter) {
        return letter >= 0x20 && letter <= 0xd7ff || letter >= 0xe000 && letter <= 0xfffd || letter >= 0x10000;
    }
}

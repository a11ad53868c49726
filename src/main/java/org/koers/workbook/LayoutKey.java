package org.koers.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names a source layout by its headers, so that what a person said about it is found again next week.
 *
 * <p>Rows, sheet name, file name and the place of the header don't count, nor does a year or date in a header, nor how
 * many periods stand side by side. The order of the columns doesn't count either: a mapping goes by header, so a report
 * whose columns were dragged about means the same, and asking again would only make people click the same answers. Where
 * two columns have the same header order does count, between these two only: {@code Omzet#2} is the second from the
 * left. A column without a header counts for nothing, because whether it shows depends on the rows.
 */
final class LayoutKey {
    private static final int BYTES = 16;
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)'?(19|20)\\d{2}(?!\\d)|(?<=[\\s-])'\\d{2}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}(?!\\d)");

    private LayoutKey() {}

    /** The key of {@link org.koers.intake.SheetMapping#columns()} of every column, empty where it has no header. */
    static List<String> columns(HeaderBlock block) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> keys = new ArrayList<>();
        for (int column = 0; column < block.width(); column++) {
            String header = ageless(block.header(column));
            if (header.isEmpty()) {
                keys.add("");
                continue;
            }
            int times = seen.merge(Tidy.header(header), 1, Integer::sum);
            keys.add(times == 1 ? header : header + "#" + times);
        }
        return keys;
    }

    /** @return empty when no column has a header */
    static String of(HeaderBlock block, @Nullable Across across) {
        List<String> headers = new ArrayList<>();
        List<String> columns = columns(block);
        for (int column = 0; column < columns.size(); column++) {
            String header = columns.get(column);
            if (!header.isEmpty() && (across == null || !across.covers(column))) {
                headers.add(comparable(header));
            }
        }
        if (across != null) {
            headers.add("|" + across.orientation());
            across.columns().stream()
                    .map(column -> "|" + comparable(column.measure()))
                    .distinct()
                    .forEach(headers::add);
        }
        if (headers.isEmpty()) {
            return "";
        }
        Collections.sort(headers);
        return hash(String.join("\n", headers));
    }

    /** Makes two spellings of one header the same; a header of signs only stays as it is. */
    static String comparable(String header) {
        String bare = Tidy.header(header);
        return bare.isEmpty() ? Tidy.key(header) : bare;
    }

    private static String ageless(String header) {
        String without = YEAR.matcher(DAY.matcher(header).replaceAll(" ")).replaceAll(" ");
        String text = Tidy.text(without);
        return text.isEmpty() ? header : text;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

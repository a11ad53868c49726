package org.koers.peers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** What every engine is measured against: numbers in arrays, and a loop. */
final class PlainLoop implements Peer {
    private String[] ids = {};
    private int[][] spans = {};

    @Override
    public String name() {
        return "plain Java loop";
    }

    @Override
    public void publish(Written table) {
        String[] lines = table.plain().split("\n");
        ids = new String[lines.length];
        spans = new int[lines.length][];
        for (int line = 0; line < lines.length; line++) {
            String[] cells = lines[line].split(";", -1);
            ids[line] = cells[0];
            spans[line] = new int[cells.length - 1];
            for (int cell = 1; cell < cells.length; cell++) {
                int open = cell % 2 == 1 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
                spans[line][cell - 1] = cells[cell].isEmpty() ? open : Integer.parseInt(cells[cell]);
            }
        }
    }

    @Override
    public TreeSet<String> find(Map<String, Integer> situation) {
        List<String> columns = COLUMNS;
        int[] values = new int[columns.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = Objects.requireNonNull(situation.get(columns.get(column)));
        }
        TreeSet<String> found = new TreeSet<>();
        for (int row = 0; row < ids.length; row++) {
            if (holds(spans[row], values)) {
                found.add(ids[row]);
            }
        }
        return found;
    }

    private static final List<String> COLUMNS = PeerRows.columns();

    private static boolean holds(int[] row, int[] values) {
        for (int column = 0; column < values.length; column++) {
            if (values[column] < row[2 * column] || values[column] > row[2 * column + 1]) {
                return false;
            }
        }
        return true;
    }
}

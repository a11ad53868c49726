package org.koers.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.koers.advice.Adviser;
import org.koers.advice.Finding;
import org.koers.advice.Week;
import org.koers.drools.DroolsAdviser;
import org.koers.rules.RuleSet;
import org.koers.ruletables.CheckedRules;
import org.koers.ruletables.RuleDirectory;
import org.koers.ruletables.ShippedRules;

/** Publishes the shipped rules again and again, each time with another threshold, and advises by them at once. */
public final class Publishing {
    private static final String THRESHOLD = "falseAlarmRate: '< 8 %'";
    private static final int LOWEST = 501;
    private static final int STEPS = 399;
    /** What is measured each week: T02 fires when its threshold is above it. */
    private static final double MEASURED = 0.07;

    private final Path file;
    private final String table;
    private final Adviser adviser = new DroolsAdviser();
    private final Adviser.Question week =
            new Week().total("planWeekNo", 12).total("falseAlarmRate", MEASURED).question();

    /** @param directory to keep the tables in */
    public Publishing(Path directory) {
        try {
            Path tables = Files.createDirectories(directory.resolve("tables"));
            for (var written : RuleDirectory.written(ShippedRules.load()).entrySet()) {
                Files.writeString(directory.resolve(written.getKey()), written.getValue());
            }
            file = tables.resolve("objective.yaml");
            table = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The threshold of this publication, in hundredths of a percent. */
    private static int threshold(int number) {
        return LOWEST + number % STEPS;
    }

    /** Whether rule T02 has to fire after this publication. */
    public static boolean fires(int number) {
        return BigDecimal.valueOf(threshold(number), 4).doubleValue() > MEASURED;
    }

    /** Changes the table, reads and checks it, and advises. @return whether rule T02 fired */
    public boolean publish(int number) {
        String cell = "falseAlarmRate: '< " + BigDecimal.valueOf(threshold(number), 2) + " %'";
        try {
            Files.writeString(file, table.replaceFirst(THRESHOLD, cell));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        RuleSet rules = ((CheckedRules.Accepted) RuleDirectory.read(file.getParent())).rules();
        List<Finding> findings = adviser.conclude(new Adviser.Question(week.readings(), rules.enabled(), week.past()))
                .findings();
        return findings.stream().anyMatch(finding -> finding.rule().equals("T02"));
    }
}

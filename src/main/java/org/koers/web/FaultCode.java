package org.koers.web;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Under which a fault of ours is found in the log: {@code K-4F2A}. */
public final class FaultCode {
    private FaultCode() {}

    public static String next() {
        return String.format(Locale.ROOT, "K-%04X", ThreadLocalRandom.current().nextInt(0x10000));
    }
}

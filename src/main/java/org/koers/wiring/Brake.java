package org.koers.wiring;

import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stops one job from outside. What only reads is interrupted at once; what writes to the database never is, for an
 * interrupted thread would close the database's own file: it ends its batch and stops then.
 */
final class Brake {
    /** Why it was pulled. */
    enum Why {
        NOT_PULLED,
        /** Somebody asked. */
        REQUEST,
        /** It took longer than a reading may take. */
        OVERTIME
    }

    private Why why = Why.NOT_PULLED;
    private @Nullable Thread reader;
    private boolean shielded;

    synchronized void pull(Why reason) {
        if (why == Why.NOT_PULLED) {
            why = reason;
            Thread reading = reader;
            if (reading != null && !shielded) {
                reading.interrupt();
            }
        }
    }

    synchronized Why why() {
        return why;
    }

    /** @throws CancellationException when it was pulled */
    synchronized void check() {
        if (why != Why.NOT_PULLED) {
            throw new CancellationException(why.name());
        }
    }

    /** Work that may be interrupted. The thread comes back without its mark of interruption. */
    <T> T reading(Supplier<T> work) {
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    /** Work inside {@link #reading} that must not be interrupted. */
    <T extends @Nullable Object> T shielded(Supplier<T> work) {
        shield(true);
        T made;
        try {
            made = work.get();
        } finally {
            unshield();
        }
        check();
        return made;
    }

    private synchronized void begin() {
        check();
        reader = Thread.currentThread();
    }

    private synchronized void end() {
        reader = null;
        Thread.interrupted();
    }

    private synchronized void shield(boolean on) {
        check();
        shielded = on;
    }

    private synchronized void unshield() {
        shielded = false;
    }
}

package org.koers.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that waits its turn. Everybody who waits gets one piece done before anybody gets a second; a heavy piece is done
 * alone, so that memory is never shared by two of them.
 */
final class FairQueue implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FairQueue.class);

    private final Map<Object, ArrayDeque<Task>> waiting = new LinkedHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private int running;
    private boolean alone;
    private boolean closed;

    /**
     * @param owner whose turn it takes
     * @param heavy to be done alone
     * @param work says itself what went wrong; what it throws is only logged
     */
    record Task(Object owner, boolean heavy, Runnable work) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    FairQueue(String name, int count) {
        for (int at = 0; at < count; at++) {
            Thread worker = new Thread(this::run, name + "-" + (at + 1));
            worker.setDaemon(true);
            workers.add(worker);
        }
        workers.forEach(Thread::start);
    }

    synchronized void add(Task task) {
        waiting.computeIfAbsent(task.owner(), owner -> new ArrayDeque<>()).add(task);
        notifyAll();
    }

    /** @return false when it is being done, or was */
    synchronized boolean remove(Task task) {
        ArrayDeque<Task> own = waiting.get(task.owner());
        if (own == null || !own.remove(task)) {
            return false;
        }
        if (own.isEmpty()) {
            waiting.remove(task.owner());
        }
        notifyAll();
        return true;
    }

    /** How many are done before this one, those that are being done included. */
    synchronized int before(Task task) {
        ArrayDeque<Task> own = waiting.getOrDefault(task.owner(), new ArrayDeque<>());
        int turn = List.copyOf(own).indexOf(task);
        if (turn < 0) {
            return 0;
        }
        int before = running + turn;
        boolean earlier = true;
        for (Map.Entry<Object, ArrayDeque<Task>> other : waiting.entrySet()) {
            if (other.getKey().equals(task.owner())) {
                earlier = false;
            } else {
                before += Math.min(other.getValue().size(), earlier ? turn + 1 : turn);
            }
        }
        return before;
    }

    private void run() {
        Task task = take();
        while (task != null) {
            try {
                task.work().run();
            } catch (RuntimeException | Error e) {
                // Its worker serves everybody: gone with one piece of work, all that wait would wait for ever.
                LOG.error("a piece of work failed without saying so", e);
            } finally {
                done();
            }
            task = take();
        }
    }

    private synchronized @Nullable Task take() {
        while (!closed && !mayBegin()) {
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        return closed ? null : next();
    }

    private boolean mayBegin() {
        if (waiting.isEmpty() || alone) {
            return false;
        }
        return running == 0 || !first().element().heavy();
    }

    private ArrayDeque<Task> first() {
        return waiting.values().iterator().next();
    }

    private Task next() {
        Iterator<Map.Entry<Object, ArrayDeque<Task>>> turns = waiting.entrySet().iterator();
        Map.Entry<Object, ArrayDeque<Task>> turn = turns.next();
        Object owner = turn.getKey();
        ArrayDeque<Task> own = turn.getValue();
        turns.remove();
        Task task = Objects.requireNonNull(own.poll());
        if (!own.isEmpty()) {
            waiting.put(owner, own);
        }
        running++;
        alone = task.heavy();
        return task;
    }

    private synchronized void done() {
        running--;
        alone = false;
        notifyAll();
    }

    /** Begins nothing more; what is being done is waited for, a moment. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
            notifyAll();
        }
        try {
            for (Thread worker : workers) {
                worker.join(5_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.koers.wiring;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does work one after another beside the pages. What is under way when the program ends is dropped. */
final class SingleWorker implements Executor, AutoCloseable {
    private final ExecutorService worker;

    /** @param name of its thread, as a log tells it */
    SingleWorker(String name) {
        this.worker = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable work) {
        worker.execute(work);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

package org.koers.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FairQueueTest {
    @Test
    void work_that_fails_does_not_keep_the_next_from_being_done() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        try (FairQueue queue = new FairQueue("test", 1)) {
            queue.add(new FairQueue.Task("a", false, () -> {
                throw new IllegalStateException("test");
            }));
            queue.add(new FairQueue.Task("b", false, done::countDown));

            assertThat(done.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }
}

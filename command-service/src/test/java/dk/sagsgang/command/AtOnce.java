package dk.sagsgang.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Does something on many threads that all begin in the same moment. */
public final class AtOnce {

    private static final int LONGEST_SECONDS = 120;

    private AtOnce() {}

    /** What each of so many callers, numbered from 1, got. */
    public static <T> List<T> on(int threads, IntFunction<T> caller) {
        CountDownLatch ready = new CountDownLatch(threads);
        List<T> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 1; i <= threads; i++) {
                int number = i;
                calls.add(() -> {
                    ready.countDown();
                    ready.await();
                    return caller.apply(number);
                });
            }
            List<Future<T>> futures = calls.stream().map(executor::submit).toList();
            for (Future<T> future : futures) {
                results.add(future.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was interrupted.", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("A caller got no answer.", e);
        }
        return results;
    }
}

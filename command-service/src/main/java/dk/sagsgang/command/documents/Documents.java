package dk.sagsgang.command.documents;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads documents of at most 20 MB: plain text, HTML, PDF and DOCX. Text is read where it is asked for. The others are
 * read by libraries on a thread of their own, as many at once as there are processors, so that whatever a file does to
 * them ends within {@link Limits#SECONDS} for the caller; the thread itself ends at the next step it takes.
 */
public final class Documents {

    private static final Semaphore READERS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    private Documents() {}

    /** The same octets give the same document. Throws {@link DocumentRefused} where there is no text to be had. */
    public static Document read(byte[] octets) {
        if (octets.length == 0) {
            throw new DocumentRefused(Fault.EMPTY);
        }
        if (octets.length > Limits.OCTETS) {
            throw new DocumentRefused(Fault.TOO_LARGE);
        }
        Format format = Format.of(octets);
        Document document = format == Format.TEXT ? TextFile.read(octets) : inTime(format, octets);
        if (document.lines().stream().allMatch(PlacedLine::blank)) {
            throw new DocumentRefused(Fault.EMPTY);
        }
        return document;
    }

    private static Document inTime(Format format, byte[] octets) {
        READERS.acquireUninterruptibly();
        FutureTask<Document> reading = new FutureTask<>(() -> {
            try {
                return guarded(format, octets);
            } finally {
                READERS.release();
            }
        });
        Thread.ofPlatform().name("document-reader").daemon().start(reading);
        try {
            return reading.get(Limits.SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            reading.cancel(true);
            throw new DocumentRefused(Fault.BOMB, e);
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Whoever wanted the document was interrupted.", e);
        } catch (ExecutionException e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        // A library that stumbles over a file says no more than that the file is not as it should be.
        return cause instanceof DocumentRefused refused ? refused : new DocumentRefused(Fault.DAMAGED, cause);
    }

    private static Document guarded(Format format, byte[] octets) {
        try {
            return switch (format) {
                case TEXT -> TextFile.read(octets);
                case HTML -> HtmlFile.read(octets);
                case PDF -> PdfFile.read(octets);
                case WORD -> WordFile.read(octets);
            };
        } catch (StackOverflowError e) {
            // Only nesting without end does this; the thread is about to end, and holds nothing that others use.
            throw new DocumentRefused(Fault.BOMB, e);
        }
    }
}

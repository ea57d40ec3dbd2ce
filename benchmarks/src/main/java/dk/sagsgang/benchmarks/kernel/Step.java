package dk.sagsgang.benchmarks.kernel;

/** What a caller does over and over. */
@FunctionalInterface
public interface Step {

    /** Returns how many events it brought about; 0 for something that is neither counted nor timed. */
    long take() throws Exception;
}

package dk.sagsgang.benchmarks.kernel;

/**
 * Answers one question by measuring, with the floor of every figure in the same run. It starts what it needs, leaves
 * nothing running, and throws where what it measured did not do what was asked of it: a figure of something that failed
 * is none.
 */
public interface Harness {

    /** The name on the command line and of the file of results: small letters and hyphens. */
    String name();

    /** The heading of its table. */
    String title();

    /** What is measured and how, in sentences for the reader of the table. */
    String method();

    Findings measure(Plan plan) throws Exception;
}

package dk.sagsgang.benchmarks.report;

/**
 * A page of documentation with sections that are made, each between two comments that a reader does not see. Making one
 * anew leaves every other line as it is; a section that is not there yet comes at the end.
 */
record Page(String text) {

    Page withSection(String name, String made) {
        String begin = "<!-- begin " + name + ": made by benchmarks/run, not by hand -->\n";
        String end = "<!-- end " + name + " -->\n";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 && to < 0) {
            return new Page(text + "\n" + begin + made + end);
        }
        if (from < 0 || to < from) {
            throw new IllegalStateException("The page does not hold the section " + name + " between its two marks.");
        }
        return new Page(text.substring(0, from) + begin + made + text.substring(to));
    }
}

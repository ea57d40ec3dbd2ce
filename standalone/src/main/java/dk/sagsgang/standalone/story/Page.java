package dk.sagsgang.standalone.story;

import java.util.List;

/** A page of text at most 100 columns wide: lines are broken between words, and what goes on is indented. */
public final class Page {

    static final int WIDTH = 100;
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final StringBuilder text = new StringBuilder();
    private final boolean styled;

    public Page(boolean styled) {
        this.styled = styled;
    }

    public void heading(String words) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        for (String line : Lines.broken(words, WIDTH)) {
            text.append(styled ? BOLD + line + PLAIN : line).append('\n');
        }
    }

    /** A paragraph whose first line begins with the lead, and the others under the first word after it. */
    public void paragraph(String lead, String words) {
        String indent = " ".repeat(lead.codePointCount(0, lead.length()));
        List<String> lines = Lines.broken(words, WIDTH - indent.length());
        for (int i = 0; i < lines.size(); i++) {
            text.append(i == 0 ? lead : indent).append(lines.get(i)).append('\n');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

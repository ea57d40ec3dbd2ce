package dk.sagsgang.standalone.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page with the rules of WCAG 2.2 AA and axe's own good practice. */
final class Axe {
    private Axe() {}

    static void requireNoViolation(Page page) {
        List<String> found = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(it -> it.getId() + ": " + it.getHelp() + " at "
                                + it.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()))
                                        .limit(5)
                                        .toList())
                        .toList();
        assertThat(found).as(page.url()).isEmpty();
    }
}

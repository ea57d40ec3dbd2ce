package dk.sagsgang.standalone.screens;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Whether a page fits the width that it is shown in. */
final class Fits {
    private Fits() {}

    /** Names what is wider than the page. */
    static void requireNoSidewaysScrolling(Page page) {
        assertThat(page.evaluate("""
                        () => document.documentElement.scrollWidth <= innerWidth ? "" : [...document.querySelectorAll("body *")]
                          .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
                          .map((it) => `${it.tagName}#${it.id}.${it.className} ${it.getBoundingClientRect().right}`)
                          .join("; ")""")).as(page.url()).isEqualTo("");
    }
}

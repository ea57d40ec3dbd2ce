package dk.sagsgang.standalone.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/**
 * Keys alone: everything is come to by Tab or by the shortcuts that the program tells, and whatever has the focus on the
 * way must show it.
 */
record Keys(Page page) implements Hand {
    /** Whoever must press it more often than this has been left alone. */
    private static final int MOST_TABS = 150;

    private static final int MOST_STEPS = 60;

    /** Notes how what has the focus looks; tells what of it cannot be seen, or an empty text. */
    private static final String ARRIVE = """
            () => {
              const it = document.activeElement;
              if (!it || it === document.body || it.matches("main")) {
                window.journeyLeft = undefined;
                return "";
              }
              const style = getComputedStyle(it);
              const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
              const looks = [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(" ");
              window.journeyLeft = { it, looks };
              return outlined || style.boxShadow !== "none" ? "" : it.outerHTML.slice(0, 200);
            }""";

    /** Tells what looks without the focus as it looked with it, or an empty text. */
    private static final String LEAVE = """
            () => {
              const left = window.journeyLeft;
              if (!left || !left.it.isConnected || left.it === document.activeElement) {
                return "";
              }
              const style = getComputedStyle(left.it);
              const looks = [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow].join(" ");
              return looks === left.looks ? left.it.outerHTML.slice(0, 200) : "";
            }""";

    @Override
    public void press(Locator it) {
        tabTo(it);
        keys().press("Enter");
    }

    @Override
    public void type(Locator field, String text) {
        tabTo(field);
        keys().press("Control+a");
        keys().type(text);
    }

    @Override
    public void day(Locator field, String day) {
        tabTo(field);
        String[] parts = day.split("-");
        // Which part comes first is the browser's own choice, by the language of the machine.
        keys().type(parts[2] + parts[1] + parts[0]);
        if (!field.inputValue().equals(day)) {
            for (int part = 0; part < parts.length; part++) {
                keys().press("ArrowLeft");
            }
            keys().type(parts[1] + parts[2] + parts[0]);
        }
        assertThat(field).hasValue(day);
    }

    @Override
    public void choose(Locator list, String option) {
        tabTo(list);
        keys().press("Home");
        for (int step = 0; step < MOST_STEPS && !shown(list).equals(option); step++) {
            keys().press("ArrowDown");
        }
        assertThat(shown(list)).isEqualTo(option);
    }

    @Override
    public void tick(Locator box) {
        if ("radio".equals(box.getAttribute("type"))) {
            tabUntil(
                    box,
                    "it => document.activeElement === it || (document.activeElement.name === it.name"
                            + " && document.activeElement.form === it.form)");
            keys().press("Space");
            for (int step = 0; step < MOST_STEPS && !box.isChecked(); step++) {
                keys().press("ArrowDown");
            }
        } else {
            tabTo(box);
            keys().press("Space");
        }
        assertThat(box).isChecked();
    }

    @Override
    public void file(Locator input, FilePayload file) {
        // Listened for before the way there: a key would overtake the browser's being told to hand over the choice.
        FileChooser chooser = page.waitForFileChooser(() -> {
            tabTo(input);
            keys().press("Space");
        });
        chooser.setFiles(file);
    }

    @Override
    public void toTheStart(Locator slider) {
        tabTo(slider);
        keys().press("Home");
    }

    @Override
    public void go(char letter) {
        leaveTheField();
        Locator place = page.locator("nav.map a[data-key='" + letter + "']");
        String address = place.evaluate("it => it.href").toString();
        keys().press("g");
        keys().press(String.valueOf(letter));
        page.waitForURL(address);
    }

    @Override
    public void search(String text) {
        leaveTheField();
        keys().press("/");
        assertVisible();
        keys().type(text);
    }

    @Override
    public void walkTo(Locator row) {
        row.waitFor();
        leaveTheField();
        String within = "it => it.contains(document.activeElement)";
        for (int step = 0; step < MOST_STEPS && !Boolean.TRUE.equals(row.evaluate(within)); step++) {
            keys().press("j");
            assertVisible();
        }
        assertThat(row.evaluate(within)).as("j comes to %s", row).isEqualTo(true);
    }

    @Override
    public void back(Locator link) {
        assertThat(link).isVisible();
        keys().press("Escape");
        assertThat(link).isHidden();
        assertVisible();
    }

    @Override
    public Download download(Locator it) {
        tabTo(it);
        return page.waitForDownload(() -> keys().press("Enter"));
    }

    private void tabTo(Locator it) {
        tabUntil(it, "it => document.activeElement === it");
    }

    private void tabUntil(Locator it, String there) {
        it.waitFor();
        page.waitForLoadState();
        for (int tabs = 0; !Boolean.TRUE.equals(it.evaluate(there)); tabs++) {
            assertThat(tabs).as("times that Tab is pressed to come to %s", it).isLessThan(MOST_TABS);
            keys().press("Tab");
            assertVisible();
        }
    }

    private void assertVisible() {
        assertThat(page.evaluate(LEAVE)).as("looks focused when it is not").isEqualTo("");
        assertThat(page.evaluate(ARRIVE))
                .as("has the focus and does not show it")
                .isEqualTo("");
    }

    private void leaveTheField() {
        page.waitForLoadState();
        if (Boolean.TRUE.equals(page.evaluate("() => document.activeElement.matches('input, textarea, select')"))) {
            keys().press("Escape");
        }
    }

    private static String shown(Locator list) {
        return String.valueOf(list.evaluate("it => it.selectedOptions[0]?.label ?? ''"));
    }

    private Keyboard keys() {
        return page.keyboard();
    }
}

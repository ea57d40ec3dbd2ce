package dk.sagsgang.standalone.screens;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/**
 * How a reader does something to a page: with a pointer or with keys alone. A journey is told once and made by both. What
 * is named must be the only one of its kind on the page.
 */
interface Hand {
    /** A link, a button or what folds something out. */
    void press(Locator it);

    void type(Locator field, String text);

    /** A day of a field that knows days, written as 2020-10-19. */
    void day(Locator field, String day);

    /** An option by the words that it shows. */
    void choose(Locator list, String option);

    /** A box, or one of several choices. */
    void tick(Locator box);

    void file(Locator input, FilePayload file);

    /** The oldest stop of a slider. */
    void toTheStart(Locator slider);

    /** A page of the map by its letter. */
    void go(char letter);

    void search(String text);

    /** Goes to a line of the list, without opening it. */
    void walkTo(Locator row);

    default void open(Locator row) {
        walkTo(row);
        press(row.locator("[data-open]"));
    }

    /** Back from the source to the fact, by the link or by the key that the page tells beside its facts. */
    void back(Locator link);

    Download download(Locator it);
}

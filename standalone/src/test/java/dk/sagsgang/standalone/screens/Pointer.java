package dk.sagsgang.standalone.screens;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;

/** A mouse or a finger. */
record Pointer(Page page) implements Hand {
    @Override
    public void press(Locator it) {
        it.click();
    }

    @Override
    public void type(Locator field, String text) {
        field.click();
        field.fill(text);
    }

    @Override
    public void day(Locator field, String day) {
        field.fill(day);
    }

    @Override
    public void choose(Locator list, String option) {
        list.selectOption(new SelectOption().setLabel(option));
    }

    @Override
    public void tick(Locator box) {
        box.check();
    }

    @Override
    public void file(Locator input, FilePayload file) {
        FileChooser chooser = page.waitForFileChooser(input::click);
        chooser.setFiles(file);
    }

    @Override
    public void toTheStart(Locator slider) {
        slider.click(new Locator.ClickOptions().setPosition(2, slider.boundingBox().height / 2));
    }

    @Override
    public void go(char letter) {
        Locator place = page.locator("nav.map a[data-key='" + letter + "']");
        String address = place.evaluate("it => it.href").toString();
        place.click();
        page.waitForURL(address);
    }

    @Override
    public void search(String text) {
        page.locator("input[type=search]").fill(text);
    }

    @Override
    public void walkTo(Locator row) {
        row.scrollIntoViewIfNeeded();
    }

    @Override
    public void back(Locator link) {
        link.click();
    }

    @Override
    public Download download(Locator it) {
        return page.waitForDownload(it::click);
    }
}
